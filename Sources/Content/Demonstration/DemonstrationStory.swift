import Community
package import Foundation

/// One story of the demonstration and what happened to it, as its file tells it:
///
///     title: Le centre de ressources ouvre ses portes
///     when: 20 days ago at 09:30
///
///     Text in Markdown.
///
///     === comment amina +2 hours
///     Text of the comment.
package struct DemonstrationStory {
    package struct Act {
        package let verb: String
        package let player: String
        package let delay: TimeInterval
        /// The number of the message that a reply answers.
        package let target: Int?
        package let text: String
    }

    package let file: String
    package let head: [String: String]
    package let body: String
    package let acts: [Act]

    package func has(_ key: String) -> Bool { head[key] == "yes" }

    package func list(_ key: String) -> [String] {
        (head[key] ?? "").split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }
}

extension DemonstrationStory {
    /// Every story of a folder, in the order of their files.
    static func all(folder: String, verbs: Set<String>) throws -> [DemonstrationStory] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(".md") }
            .map { file in
                guard let data = FileManager.default.contents(atPath: folder + "/" + file) else {
                    throw DemonstrationError.absent(file)
                }
                let text = String(decoding: data, as: UTF8.self)
                return try DemonstrationStory(file: file, text: text, verbs: verbs)
            }
    }

    private static let mark = "=== "

    /// - Parameter verbs: what may happen to it.
    /// - Throws: `DemonstrationError.unread` with the line that means nothing.
    package init(
        file: String, text: String, verbs: Set<String> = Set(StoryTelling.common.keys)
    ) throws {
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
        acts = try parts.dropFirst().map {
            try Act(file: file, line: $0.mark, text: $0.text, verbs: verbs)
        }
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

extension DemonstrationStory.Act {
    /// `comment amina +2 hours`, `reply denis +1 days to 2`
    init(file: String, line: String, text: String, verbs: Set<String>) throws {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 4 || (words.count == 6 && words[4] == "to"),
            verbs.contains(words[0]), let delay = Ago.delay(words[2] + " " + words[3])
        else { throw DemonstrationError.unread(file, line) }
        self.init(
            verb: words[0], player: words[1], delay: delay, target: words.last.flatMap { Int($0) },
            text: text)
    }
}
