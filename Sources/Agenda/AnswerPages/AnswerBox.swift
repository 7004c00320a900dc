import Community
import Content
import Foundation
import Markup

/// What somebody answers to a date, as a part of its page and on a page of its own.
///
/// In a page: `.optionalRecord("answering", AnswerBox.self) { $0.answering }`; in its template
/// `{{#answering}}{{>agenda/_answer}}{{/answering}}`.
struct AnswerBox: Rendered {
    struct Offer: Rendered {
        let address: String
        let text: String
        let note: String
        let guests: [FormOption]

        static let fields: [Field<Self>] = [
            .text("offerAddress") { $0.address }, .text("offerText") { $0.text },
            .text("offerNote") { $0.note },
            .list("offerGuests", FormOption.self) { $0.guests },
            .flag("offerHasGuests") { $0.guests.count > 1 },
        ]
    }

    let action: String
    /// "12 (+6) sur 40 places".
    let count: String
    /// "Il reste 3 places." and until when one answers.
    let notes: [String]
    /// What one has answered, and what came of it.
    let standing: String?
    let isWaiting: Bool
    let offer: Offer?
    let mayAnswer: Bool
    let form: AnswerForm
    let mostGuests: Int
    /// Of a series answered by a link, whose address names the event: which date.
    var date: String?
    let words: Localization

    static let fields: [Field<Self>] = [
        .text("answerAddress") { $0.action }, .text("answerCount") { $0.count },
        .texts("answerNotes") { $0.notes }, .optionalText("standing") { $0.standing },
        .flag("inLine") { $0.isWaiting },
        .optionalRecord("offer", Offer.self) { $0.offer }, .flag("mayAnswer") { $0.mayAnswer },
        .list("answers", FormOption.self) { box in
            EventAnswer.Word.allCases.map {
                FormOption(
                    value: $0.rawValue, word: box.words("agenda.answer.\($0)"),
                    isChosen: $0 == box.form.given?.word)
            }
        },
        .optionalText("answerError") { $0.form.errors["answer"] },
        .optionalText("boxDate") { $0.date },
        .flag("hasGuests") { $0.mostGuests > 0 }, .number("mostGuests") { $0.mostGuests },
        .record("guestsField", FormField.self) {
            $0.form.errors.field("guests", $0.form.typedGuests)
        },
        .record("commentField", FormField.self) {
            $0.form.errors.field("comment", $0.form.comment)
        },
    ]
}

extension AnswerBox {
    /// Nil where nobody answers, or the viewer does not. Two statements.
    static func of(_ gathering: Gathering, _ visit: Visit) throws -> AnswerBox? {
        guard visit.viewer.mayAnswer(gathering), let person = visit.viewer.person else {
            return nil
        }
        let own = try AnswerStore(db: visit.db).find(of: .person(person), to: gathering)
        let totals = try AnswerStore(db: visit.db).totals(of: gathering)
        let space = try visit.space
        return AnswerBox(
            gathering, own, totals, AnswerForm(own),
            at: GatheringPaths.answers(gathering.id, in: space),
            offer: GatheringPaths.offer(gathering.id, in: space), visit)
    }

    init(
        _ gathering: Gathering, _ own: EventAnswer?, _ totals: AnswerTotals, _ form: AnswerForm,
        at action: String, offer: String, _ visit: Visit
    ) {
        let text = AnswerText(words: visit.words, dates: visit.dates, now: visit.now)
        self.action = action
        count = totals.text(gathering.rules.seats, visit.words)
        notes = text.notes(gathering, totals)
        standing = own.map { text.standing($0, gathering) }
        isWaiting = own?.line != nil
        self.offer = text.offer(own, gathering, at: offer)
        mayAnswer = gathering.takesAnswers(at: visit.now)
        self.form = form
        mostGuests = gathering.rules.mostGuests
        words = visit.words
    }
}
