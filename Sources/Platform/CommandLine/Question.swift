import Community
import Content
import Foundation
import Glibc

/// Something that `parvis init` must know: given as an option, or asked on a terminal.
struct Question: Sendable {
    let option: String
    let words: String
    /// What an answer must be, after "must be".
    let wanted: String
    let isGood: @Sendable (String) -> Bool

    static let all = [
        Question(
            option: "--email", words: "E-mail of the first administrator",
            wanted: "an e-mail address", isGood: { Email.isPlausible($0) }),
        Question(
            option: "--name", words: "Their name", wanted: "1 to 120 characters", isGood: isShort),
        Question(
            option: "--space", words: "Address of the first space, such as our-union",
            wanted: "2 to 60 of a-z, 0-9 and inner hyphens, and no word that the site uses itself",
            isGood: { Slug.isWellFormed($0) && !Site.reservedSlugs(features).contains($0) }),
        Question(
            option: "--space-name", words: "Name of the space", wanted: "1 to 120 characters",
            isGood: isShort),
        Question(
            option: "--host", words: "Organisation that keeps it", wanted: "1 to 120 characters",
            isGood: isShort),
    ]

    @Sendable private static func isShort(_ text: String) -> Bool { (1...120).contains(text.count) }

    /// - Throws: `StartError.usage`, which names the option, when nobody can be asked.
    func answer(given: String?) throws -> String {
        if let given { return try checked(given.oneLine) }
        guard isatty(STDIN_FILENO) == 1 else {
            throw StartError.usage("parvis init needs the option \(option): \(words)")
        }
        while true {
            FileHandle.standardOutput.write(Data("\(words): ".utf8))
            guard let line = readLine() else {
                throw StartError.usage("nothing was made: no answer for \(option)")
            }
            if isGood(line.oneLine) { return line.oneLine }
            Program.say("It must be \(wanted).")
        }
    }

    private func checked(_ text: String) throws -> String {
        guard isGood(text) else {
            throw StartError.usage("\(option) \"\(text)\" must be \(wanted)")
        }
        return text
    }
}
