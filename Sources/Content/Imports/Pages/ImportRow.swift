import Community
import Markup

/// A thing of a file, or what was wrong on one of its lines.
struct ImportRow: Rendered {
    private let title: String
    private let text: String
    private let fate: String
    private let line: String
    private let note: String?

    init(_ step: ImportStep, _ kind: ImportKind, _ words: Localization) {
        (title, text, note) = (step.title, step.text(), step.note())
        let isOwn = kind.fates.contains(step.fate)
        fate = words((isOwn ? kind.texts + "fate." : "imports.fate.") + step.fate.name)
        line = Self.line(step.line, words)
    }

    init(_ problem: ImportProblem, _ words: Localization) {
        (title, text, note) = (problem.about, problem.sentence, nil)
        fate = problem.isRejection ? words("imports.fate.refused") : ""
        line = Self.line(problem.line, words)
    }

    private static func line(_ number: Int, _ words: Localization) -> String {
        number > 0 ? words("imports.line", ["n": words.number(number)]) : ""
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("text") { $0.text }, .text("fate") { $0.fate },
        .text("line") { $0.line }, .optionalText("note") { $0.note },
    ]
}
