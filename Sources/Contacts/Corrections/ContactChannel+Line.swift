import Community

extension ContactChannel {
    /// In one line, with what it is called and those who see it: "05 61 22 33 44 (accueil), vu par
    /// les membres".
    func line(_ words: Localization) -> String {
        let text = kind == .address ? post.lines.joined(separator: ", ") : shown
        return words(
            "contacts.own.channel",
            [
                "text": label.isEmpty ? text : text + " (" + label + ")",
                "sight": words("contacts.sight.\(sight.rawValue)"),
            ])
    }
}
