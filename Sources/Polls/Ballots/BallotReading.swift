import Community
import Foundation
import HTTP

/// Reads a ballot as its form sends it: `q1`, or `q1-0`, `q1-1` and so on for the options of the
/// first question, and `q1-blank`. What does not fit the question is refused with a sentence, and
/// nothing is guessed.
struct BallotReading {
    private let fields: FormFields
    private let words: Localization
    private(set) var errors = FormErrors()

    /// - Parameter fields: of the form.
    init(_ fields: FormFields, _ words: Localization) {
        self.fields = fields
        self.words = words
    }

    /// Nil with errors.
    mutating func ballot(_ questions: [Question]) -> Ballot? {
        let known = Set(questions.map(Self.name))
        let named = fields.all.compactMap { Self.question(named: $0.name) }
        guard named.allSatisfy(known.contains) else {
            errors.add("q1", words("polls.fault.other"))
            return nil
        }
        let answers = questions.map { answer(to: $0) }
        return errors.isEmpty ? Ballot(answers.compactMap(\.self)) : nil
    }

    static func name(_ question: Question) -> String { "q\(question.position + 1)" }

    /// The `q3` of `q3` or `q3-0`; nil for a field of something else. Without a pattern, which
    /// would be made anew for each field of each ballot.
    private static func question(named name: String) -> String? {
        let question = name.prefix { $0 != "-" }
        let number = question.utf8.dropFirst()
        let isNumber = !number.isEmpty && number.allSatisfy { (0x30...0x39).contains($0) }
        return question.first == "q" && isNumber ? String(question) : nil
    }

    private mutating func answer(to question: Question) -> Reply? {
        let name = Self.name(question)
        do throws(BallotFault) {
            return try BallotAnswer(fields, name, question).read()
        } catch {
            errors.add(name, error.text(question, words))
            return nil
        }
    }
}
