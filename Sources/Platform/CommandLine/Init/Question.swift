import Community
import Foundation
import Glibc

/// Something that `parvis init` must know: given as an option, or asked on a terminal, with a line
/// that explains it and what is taken when nothing is typed.
struct Question: Sendable {
    let option: String
    let words: String
    let why: String
    /// What an answer must be, after "must be".
    let wanted: String
    /// Nil where there is none to be guessed.
    var usual: String?
    /// Whether the usual answer holds where nobody can be asked.
    var isOptional = false
    let isGood: @Sendable (String) -> Bool

    static let centre = Question(
        option: "--space-name", words: "Name of the centre",
        why: "People see it on top of every page, and mails come in its name.",
        wanted: "1 to 120 characters", isGood: { (1...120).contains($0.count) })
    static let address = Question(
        option: "--address", words: "Public address",
        why: "What people type. The usual one is for a try on this machine alone.",
        wanted: "https:// and a host, without a path, or http://localhost with a port",
        usual: "http://localhost:8080",
        isGood: { NewConfig.accepts("address", $0) })
    static let language = Question(
        option: "--language", words: "Language, fr or en",
        why: "Of the pages before somebody signs in; each person chooses their own later.",
        wanted: "fr or en", usual: "fr", isOptional: true,
        isGood: { NewConfig.accepts("locale", $0) })
    static let email = Question(
        option: "--email", words: "E-mail of the first administrator",
        why: "They come in by a link that is printed here, and choose their password then.",
        wanted: "an e-mail address", isGood: { Email.isPlausible($0) })
    static let data = Question(
        option: "--data", words: "Folder of the data",
        why: "The database, the files and the key: all that is worth a backup.",
        wanted: "the path of a folder, from / on", usual: "/var/lib/parvis",
        isGood: { $0.hasPrefix("/") && $0.count > 1 })

    static let all = [centre, address, language, email, data]

    func usually(_ answer: String?) -> Question {
        var question = self
        if let answer { question.usual = answer }
        return question
    }

    /// - Throws: `StartError.usage`, which names the option, when nobody can be asked.
    func answer(given: String?) throws -> String {
        if let given { return try checked(given.oneLine) }
        guard isatty(STDIN_FILENO) == 1 else {
            if isOptional, let usual { return usual }
            throw StartError.usage("parvis init needs the option \(option): \(words)")
        }
        Program.say("\n\(words)\n  \(why)")
        while true {
            FileHandle.standardOutput.write(Data("  \(usual.map { "[\($0)] " } ?? "")> ".utf8))
            guard let line = readLine() else {
                throw StartError.usage("nothing was made: no answer for \(option)")
            }
            let typed = line.oneLine
            if typed.isEmpty, let usual { return usual }
            if isGood(typed) { return typed }
            Program.say("  It must be \(wanted).")
        }
    }

    func checked(_ text: String) throws -> String {
        guard isGood(text) else {
            throw StartError.usage("\(option) \"\(text)\" must be \(wanted)")
        }
        return text
    }
}
