extension Department {
    /// All of them as a list to choose from, by code.
    package static func options(_ chosen: String) -> [FormOption] {
        codes.map { code in
            FormOption(
                value: code, word: code + " " + (name(of: code) ?? ""), isChosen: code == chosen)
        }
    }
}
