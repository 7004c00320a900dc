import Community
import Content
import Markup

/// All that Templates/library/acknowledgements.mustache may print.
struct AcknowledgementPage: Page {
    static let template = "library/acknowledgements"

    let title: String
    let libraryAddress: String
    let documentAddress: String
    let address: String
    let reminderAddress: String
    let tableAddress: String
    let tally: String?
    let percent: Int
    let asked: String
    let mayRemind: Bool
    let waiting: ExpectedList
    let confirmed: ExpectedList
    let form: RequestForm
    let groups: [MemberGroup]
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("libraryAddress") { $0.libraryAddress },
        .text("documentAddress") { $0.documentAddress }, .text("address") { $0.address },
        .text("reminderAddress") { $0.reminderAddress },
        .text("tableAddress") { $0.tableAddress }, .optionalText("tally") { $0.tally },
        .number("percent") { $0.percent }, .text("asked") { $0.asked },
        .flag("mayRemind") { $0.mayRemind },
        .record("waiting", ExpectedList.self) { $0.waiting },
        .flag("hasWaiting") { !$0.waiting.isEmpty },
        .record("confirmed", ExpectedList.self) { $0.confirmed },
        .flag("hasConfirmed") { !$0.confirmed.isEmpty },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .list("audiences", FormOption.self) { page in
            [Audience.space, .groups].map {
                FormOption(
                    value: $0.rawValue,
                    word: page.words("library.acknowledgement.for.\($0.rawValue)"),
                    isChosen: $0.rawValue == page.form.audience)
            }
        },
        .flag("hasGroups") { !$0.groups.isEmpty },
        .optionalText("groupsError") { $0.form.errors["groups"] },
        .list("groups", FormOption.self) { page in
            page.groups.map {
                FormOption(
                    value: $0.id.description, word: $0.name,
                    isChosen: page.form.groups.contains($0.id))
            }
        },
        .list("delays", FormOption.self) { page in
            RequestForm.delays.map {
                FormOption(
                    value: String($0),
                    word: $0 == 0
                        ? page.words("library.acknowledgement.delay.never")
                        : page.words.count("library.acknowledgement.delay", $0),
                    isChosen: $0 == page.form.remindDays)
            }
        },
    ]
}

/// One of the two lists, page by page.
struct ExpectedList: Rendered {
    let count: String
    let rows: [ExpectedRow]
    let pages: KeysetPages

    var isEmpty: Bool { rows.isEmpty && pages.isOnlyOne }

    static let fields: [Field<Self>] = [
        .text("count") { $0.count }, .list("rows", ExpectedRow.self) { $0.rows },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}

struct ExpectedRow: Rendered {
    let badge: PersonBadge
    let when: String?

    static let fields: [Field<Self>] = [
        .record("who", PersonBadge.self) { $0.badge }, .optionalText("when") { $0.when },
    ]
}
