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
        for field in fields.all where field.name.wholeMatch(of: /q[0-9]+(-.*)?/) != nil {
            guard !known.contains(String(field.name.prefix { $0 != "-" })) else { continue }
            errors.add("q1", words("polls.fault.other"))
            return nil
        }
        let answers = questions.map { answer(to: $0) }
        return errors.isEmpty ? Ballot(answers.compactMap(\.self)) : nil
    }

    static func name(_ question: Question) -> String { "q\(question.position + 1)" }

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
