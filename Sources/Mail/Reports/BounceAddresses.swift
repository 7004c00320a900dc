/// The addresses that a text for people speaks of.
enum BounceAddresses {
    struct Section: Equatable {
        let address: String
        /// The line, and those after it up to the next address.
        let words: String
    }

    private static let most = 200

    /// Lines that begin with an address: "<a@b.example>: said 550", "  a@b.example",
    /// "a@b.example on 3/3/2026 10:12". Not the one of who had sent the message.
    static func sections(of lines: [Substring]) -> [Section] {
        var open: (address: String, words: [Substring])?
        var sections: [Section] = []
        var before = ""
        func close() {
            if let open {
                sections.append(
                    Section(address: open.address, words: open.words.joined(separator: "\n")))
            }
        }
        for line in lines {
            let isSender = before.hasSuffix("sent by") || before.hasSuffix("message from")
            if let address = leading(line), !isSender, sections.count < most {
                close()
                open = (address, [line])
            } else {
                open?.words.append(line)
            }
            if !line.trimmed.isEmpty { before = line.trimmed.lowercased() }
        }
        close()
        return sections
    }

    /// The address at the start of a line.
    private static func leading(_ line: Substring) -> String? {
        guard line.utf8.count < 2_000 else { return nil }
        var text = line.drop(while: \.isWhitespace)
        if text.hasPrefix("- ") || text.hasPrefix("* ") { text = text.dropFirst(2) }
        let word = text.prefix { !$0.isWhitespace }
        guard let address = address(in: word) else { return nil }
        let rest = text[word.endIndex...].trimmed
        // In a sentence it is not what the sentence is about.
        let isHeading =
            rest.isEmpty || word.hasSuffix(":") || word.hasSuffix("...")
            || word.hasPrefix("<") || rest.hasPrefix("(") || rest.hasPrefix(":")
            || rest.hasPrefix(";") || rest.lowercased().hasPrefix("on ")
        return isHeading ? address : nil
    }

    /// Every address in the text, in brackets or bare, each once.
    static func all(in lines: [Substring]) -> [String] {
        var found: [String] = []
        for line in lines where line.contains("@") && line.utf8.count < 4_000 {
            let words = line.split { $0.isWhitespace || "<>()[]\"',;".contains($0) }
            for word in words {
                guard let address = address(in: word), !found.contains(address) else { continue }
                found.append(address)
                if found.count == most { return found }
            }
        }
        return found
    }

    /// The address that a word is, without what surrounds it.
    static func address(in word: Substring) -> String? {
        var core = word.drop { "<(\"'".contains($0) }
        if core.lowercased().hasPrefix("mailto:") { core = core.dropFirst(7) }
        if let end = core.firstIndex(where: { ">)\"'<,;".contains($0) }) { core = core[..<end] }
        while let last = core.last, ".:!?".contains(last) { core = core.dropLast() }
        let halves = core.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, let domain = halves.last, !halves[0].isEmpty,
            core.utf8.count <= 320, !core.contains("/"), !core.contains("="),
            domain.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }),
            domain.first?.isLetter == true || domain.first?.isNumber == true
        else { return nil }
        return String(core)
    }
}
