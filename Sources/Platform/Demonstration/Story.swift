import Foundation

/// One news of the demonstration and what happened to it, as its file tells it:
///
///     title: Le centre de ressources ouvre ses portes
///     when: 20 days ago at 09:30
///
///     Text in Markdown.
///
///     === comment amina +2 hours
///     Text of the comment.
struct Story {
    struct Act {
        let verb: Verb
        let player: String
        let delay: TimeInterval
        /// The number of the message that a reply answers.
        let target: Int?
        let text: String
    }

    enum Verb: String {
        case comment, edit, open, read, reply, conclude, thanks, agree, support, celebrate
    }

    let file: String
    let head: [String: String]
    let body: String
    let acts: [Act]

    func has(_ key: String) -> Bool { head[key] == "yes" }

    func list(_ key: String) -> [String] {
        (head[key] ?? "").split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }
}

extension Story {
    private static let mark = "=== "

    /// - Throws: `DemonstrationError.unread` with the line that means nothing.
    init(file: String, text: String) throws {
        let lines = text.components(separatedBy: "\n")
        let headEnd = lines.firstIndex(of: "") ?? lines.endIndex
        var head: [String: String] = [:]
        for line in lines[..<headEnd] {
            guard let colon = line.range(of: ": ") else {
                throw DemonstrationError.unread(file, line)
            }
            head[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
        }
        let parts = Self.parts(lines[headEnd...])
        self.file = file
        self.head = head
        body = parts.first?.text ?? ""
        acts = try parts.dropFirst().map { try Act(file: file, line: $0.mark, text: $0.text) }
    }

    /// The text before the first mark, and that after each.
    private static func parts(_ lines: ArraySlice<String>) -> [(mark: String, text: String)] {
        var parts = [(mark: "", lines: [String]())]
        for line in lines {
            if line.hasPrefix(mark) {
                parts.append((String(line.dropFirst(mark.count)), []))
            } else {
                parts[parts.count - 1].lines.append(line)
            }
        }
        return parts.map {
            ($0.mark, $0.lines.joined(separator: "\n").trimmingCharacters(in: .newlines))
        }
    }
}

extension Story.Act {
    /// `comment amina +2 hours`, `reply denis +1 days to 2`
    init(file: String, line: String, text: String) throws {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 4 || (words.count == 6 && words[4] == "to"),
            let verb = Story.Verb(rawValue: words[0]),
            let delay = Ago.delay(words[2] + " " + words[3])
        else { throw DemonstrationError.unread(file, line) }
        self.init(
            verb: verb, player: words[1], delay: delay, target: words.last.flatMap { Int($0) },
            text: text)
    }
}
