import Community
import Foundation

/// Somebody without an account, as a line names them.
struct SurveyGuest: Equatable {
    let line: String
    let name: String
    let email: String

    init(_ typed: String) {
        line = typed.oneLine
        let parts = line.split(separator: "<", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            name = parts[0].trimmingCharacters(in: .whitespaces)
            email = parts[1].filter { $0 != ">" }.trimmingCharacters(in: .whitespaces)
        } else if line.contains("@") {
            (name, email) = (line, line)
        } else {
            (name, email) = (line, "")
        }
    }

    var isEmpty: Bool { line.isBlank }

    var isFit: Bool {
        name.contains { $0.isLetter || $0.isNumber } && name.length <= 120 && email.length <= 254
            && (email.isEmpty || email.wholeMatch(of: /[^\s@<>]+@[^\s@<>]+/) != nil)
    }
}

extension SurveyGuest {
    private static let most = 200

    /// A line for each.
    static func all(_ typed: String) -> [SurveyGuest] {
        typed.split(separator: "\n").map { SurveyGuest(String($0)) }.filter { !$0.isEmpty }
    }

    /// What is wrong with them; nil if nothing is. Nobody is asked twice.
    static func fault(
        _ guests: [SurveyGuest], asked: Set<String>, _ words: Localization
    ) -> String? {
        guard !guests.isEmpty, guests.count <= most else {
            return words.count("polls.error.people", most)
        }
        if let guest = guests.first(where: { !$0.isFit }) {
            return words("polls.error.person", ["line": guest.line])
        }
        var asked = asked
        let twice = guests.first {
            !$0.email.isEmpty && !asked.insert(Email.key($0.email)).inserted
        }
        return twice.map { words("polls.error.personTwice", ["line": $0.line]) }
    }
}
