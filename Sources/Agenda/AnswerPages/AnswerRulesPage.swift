import Community
import Content
import Markup
import Storage

/// All that Templates/agenda/answer-rules.mustache may print.
struct AnswerRulesPage: Page {
    static let template = "agenda/answer-rules"

    let title: String
    let agendaAddress: String
    let eventAddress: String
    let address: String
    let isSeries: Bool
    let form: AnswerRulesForm
    let version: FormVersion
    let words: Localization

    init(
        _ gathering: Gathering, _ form: AnswerRulesForm, isChanged: Bool = false, _ visit: Visit
    ) throws {
        let space = try visit.space
        title = gathering.item.title
        agendaAddress = AgendaPaths.agenda(in: space)
        eventAddress = AgendaPaths.event(gathering.event, in: space)
        address = GatheringPaths.rules(gathering.event, in: space)
        isSeries = gathering.isSeries
        self.form = form
        let version = Self.version(of: gathering)
        self.version = isChanged ? version.changed(at: address) : version
        words = visit.words
    }

    static func version(of gathering: Gathering) -> FormVersion {
        let rules = gathering.rules
        return FormVersion(
            of: [
                String(rules.isOpen), rules.seats.map(String.init) ?? "",
                rules.until.map { String($0.milliseconds) } ?? "", rules.readers.rawValue,
                String(rules.mostGuests),
            ])
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("agendaAddress") { $0.agendaAddress },
        .text("eventAddress") { $0.eventAddress }, .text("address") { $0.address },
        .flag("isSeries") { $0.isSeries }, .record("since", FormVersion.self) { $0.version },
        .flag("isOpen") { $0.form.rules.isOpen },
        .flag("hasErrors") { !$0.form.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.form.errors.all },
        .record("seats", FormField.self) { $0.form["seats"] },
        .record("guests_max", FormField.self) { $0.form["guests_max"] },
        .record("until_day", FormField.self) {
            $0.form.errors.day("until_day", $0.form["until_day"].value, $0.words)
        },
        .record("until_time", FormField.self) { $0.form["until_time"] },
        .list("readers", FormOption.self) { page in
            AnswerRules.Readers.allCases.map {
                FormOption(
                    value: $0.rawValue, word: page.words("agenda.answerRules.readers.\($0)"),
                    isChosen: $0 == page.form.rules.readers)
            }
        },
    ]
}
