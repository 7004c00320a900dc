import Community
import Content
import Foundation
import HTTP

/// A ballot as a story tells it, with a line for each question and the options by their numbers
/// from 1:
///
///     1: 2
///     2: 1 > 3 > 2
///     3: 1=4, 2=5
///     4: 1 + 3
///     5: "Words."
///     6: blank
struct StoryBallot {
    let fields: FormFields

    init(_ text: String, _ file: String) throws {
        var fields = FormFields()
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard parts.count == 2, let number = Int(parts[0]) else {
                throw DemonstrationError.unread(file, String(line))
            }
            for (name, value) in Self.marks(parts[1]) {
                fields.append("q\(number)\(name)", value)
            }
        }
        self.fields = fields
    }

    private static func marks(_ text: String) -> [(name: String, value: String)] {
        if text == BallotAnswer.blank { return [("", text)] }
        if text.hasPrefix("\"") { return [("", text.trimmingCharacters(in: ["\""]))] }
        if let option = Int(text) { return [("", String(option - 1))] }
        if text.contains(">") {
            return parts(text, ">").enumerated().map { ("-\(index($1))", String($0 + 1)) }
        }
        if text.contains("=") {
            return parts(text, ",").map { part in
                let pair = parts(part, "=")
                return ("-\(index(pair[0]))", pair.last ?? "")
            }
        }
        return parts(text, "+").map { ("-\(index($0))", "1") }
    }

    private static func index(_ number: String) -> Int { (Int(number) ?? 0) - 1 }

    private static func parts(_ text: String, _ mark: Character) -> [String] {
        text.split(separator: mark).map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
