import Community
import HTTP
import Markup

/// The ballot as it is filled in: every question with its options and its rule.
///
/// In a page: `.optionalRecord("sheet", BallotSheet.self) { $0.sheet }`; in its template
/// `{{#sheet}}{{>polls/_sheet}}{{/sheet}}`.
struct BallotSheet: Rendered {
    let action: String
    let questions: [SheetQuestion]
    /// The key of the ballot, closed for whoever votes.
    let seal: String
    /// The rules that it is filled in for.
    let ruled: Int
    /// What one should know before one fills it in: that somebody voted for the viewer, whose own
    /// ballot takes the place of that one; that the poll was changed meanwhile.
    let warning: String?
    /// For whom it is cast, if not for the viewer.
    let giver: String?
    let giverName: String?
    /// Whether it takes the place of one that is in.
    let isChange: Bool
    /// Whether the former one is found by its code alone.
    let asksCode: Bool
    let typedCode: FormField
    let faults: [FormErrors.Fault]
    let note: String

    static let fields: [Field<Self>] = [
        .text("action") { $0.action }, .list("questions", SheetQuestion.self) { $0.questions },
        .text("seal") { $0.seal }, .text("version") { String($0.ruled) },
        .optionalText("warning") { $0.warning }, .optionalText("giver") { $0.giver },
        .optionalText("giverName") { $0.giverName }, .flag("change") { $0.isChange },
        .flag("asksCode") { $0.asksCode },
        .record("codeField", FormField.self) { $0.typedCode },
        .flag("hasErrors") { !$0.faults.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.faults }, .text("note") { $0.note },
    ]
}

/// One question of the ballot.
struct SheetQuestion: Rendered {
    let name: String
    let text: String
    let rule: String
    let error: String?
    let kind: Kind
    let options: [SheetOption]
    let isBlank: Bool
    let typed: String

    /// What its options are answered with.
    enum Kind: Sendable {
        case one, ticks, scale, ranks, text
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("text") { $0.text }, .text("rule") { $0.rule },
        .optionalText("error") { $0.error }, .flag("isOne") { $0.kind == .one },
        .flag("isTicks") { $0.kind == .ticks }, .flag("isScale") { $0.kind == .scale },
        .flag("isRanks") { $0.kind == .ranks }, .flag("isText") { $0.kind == .text },
        .list("options", SheetOption.self) { $0.options }, .flag("blank") { $0.isBlank },
        .text("typed") { $0.typed },
    ]
}

/// One option of the ballot, with what can be said of it.
struct SheetOption: Rendered {
    let name: String
    let value: String
    let word: String
    let isChosen: Bool
    let marks: [FormOption]

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("value") { $0.value }, .text("word") { $0.word },
        .flag("chosen") { $0.isChosen }, .list("marks", FormOption.self) { $0.marks },
    ]
}
