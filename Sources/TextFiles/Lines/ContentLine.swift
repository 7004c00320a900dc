/// One line of a calendar: `DTSTART;TZID=Europe/Paris:20261127T190000`.
package struct ContentLine: Hashable, Sendable {
    /// In capitals, without a group.
    package let name: String
    /// Names in capitals, values without quotes.
    package let parameters: [String: String]
    /// As it stands: escapes are not read yet.
    package let value: String
    package let number: Int

    /// Nil if it is no such line.
    package init?(_ text: String, number: Int) {
        let bytes = text.utf8
        guard let end = bytes.firstIndex(where: { $0 == 58 || $0 == 59 }), end > bytes.startIndex
        else { return nil }
        let name = text[..<end].split(separator: ".").last.map { $0.uppercased() } ?? ""
        guard !name.isEmpty, name.utf8.count <= 100,
            name.utf8.allSatisfy({ 65...90 ~= $0 || 48...57 ~= $0 || $0 == 45 || $0 == 95 })
        else { return nil }
        var parameters: [String: String] = [:]
        var position = end
        while position < bytes.endIndex, bytes[position] == 59 {
            let start = bytes.index(after: position)
            position = Self.end(of: bytes, from: start)
            let sides = text[start..<position].split(separator: "=", maxSplits: 1)
            if sides.count == 2, parameters.count < 50 {
                parameters[sides[0].uppercased()] = Self.plain(sides[1])
            }
        }
        guard position < bytes.endIndex else { return nil }
        self.name = name
        self.parameters = parameters
        self.number = number
        value = String(text[bytes.index(after: position)...])
    }

    /// Where a parameter ends: at a colon or semicolon outside quotes.
    private static func end(of bytes: String.UTF8View, from start: String.Index) -> String.Index {
        var isQuoted = false
        var position = start
        while position < bytes.endIndex {
            let byte = bytes[position]
            if byte == 34 { isQuoted.toggle() }
            if !isQuoted, byte == 58 || byte == 59 { break }
            position = bytes.index(after: position)
        }
        return position
    }

    /// Without quotes, and with the signs of RFC 6868 read.
    private static func plain(_ value: Substring) -> String {
        let bare = value.filter { $0 != "\"" }
        guard bare.contains("^") else { return bare }
        return bare.replacing("^n", with: "\n").replacing("^'", with: "\"")
            .replacing("^^", with: "^")
    }

    /// The value as text: escapes read (section 3.3.11), blanks at both ends gone.
    package var text: String { Self.unescaped(value).trimmingBlanks }

    /// The values of a list of texts, `CATEGORIES:Formation,Réunion`.
    package var texts: [String] {
        var parts: [String] = [""]
        var isEscaped = false
        for character in value {
            if character == ",", !isEscaped {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        return parts.map { Self.unescaped($0).trimmingBlanks }.filter { !$0.isEmpty }
    }

    private static func unescaped(_ value: String) -> String {
        guard value.utf8.contains(92) else { return value }
        var text = ""
        var isEscaped = false
        for character in value {
            if isEscaped {
                text.append(character == "n" || character == "N" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text
    }
}
