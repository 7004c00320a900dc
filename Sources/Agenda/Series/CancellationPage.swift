import Community
import Content
import Foundation
import HTTP
import Markup

/// All that Templates/agenda/cancellation.mustache may print.
struct CancellationPage: Page {
    static let template = "agenda/cancellation"
    private static let wordLimit = 1000

    let event: AgendaEvent
    let occurrence: Occurrence?
    let space: Space
    let words: Localization
    let day: String
    private(set) var typed = ""
    private(set) var scope = SeriesScope.one
    private(set) var errors = FormErrors()

    init(_ event: AgendaEvent, _ occurrence: Occurrence?, _ visit: Visit) throws {
        (self.event, self.occurrence) = (event, occurrence)
        (space, words) = (try visit.space, visit.words)
        day = WhenText(visit.words, zone: event.timeZone).day(
            occurrence?.startsAt ?? event.startsAt)
    }

    /// The word that was typed, if it can be kept.
    mutating func word(_ visit: Visit) -> String? {
        typed = (visit.request.fields.first("word") ?? "").plainLines.trimmed
        scope = visit.request.fields.first("scope").flatMap(SeriesScope.init) ?? .one
        if typed.length > Self.wordLimit {
            errors.add("word", words("form.tooLong", ["n": String(Self.wordLimit)]))
        }
        return errors.isEmpty ? typed : nil
    }

    static let fields: [Field<Self>] = [
        .text("series") { $0.event.item.title }, .text("day") { $0.day },
        .text("agendaAddress") { AgendaPaths.agenda(in: $0.space) },
        .text("eventAddress") { page in
            page.occurrence.map { AgendaPaths.occurrence($0.id, in: page.space) }
                ?? AgendaPaths.event(page.event.id, in: page.space)
        },
        .text("formAddress") { page in
            page.occurrence.map { AgendaPaths.occurrenceCancellation($0.id, in: page.space) }
                ?? AgendaPaths.cancellation(page.event.id, in: page.space)
        },
        .flag("isDate") { $0.occurrence != nil },
        .list("scopes", FormOption.self) { page in
            SeriesScope.allCases.map {
                FormOption(
                    value: $0.rawValue, word: page.words("agenda.scope.\($0.rawValue)"),
                    isChosen: page.scope == $0)
            }
        },
        .record("wordField", FormField.self) { $0.errors.field("word", $0.typed) },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
