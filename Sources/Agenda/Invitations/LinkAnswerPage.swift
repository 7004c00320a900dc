import Community
import Content
import Markup

/// All that Templates/agenda/invited.mustache may print: what somebody who is invited by mail
/// sees of the event.
struct LinkAnswerPage: Page {
    static let template = "agenda/invited"

    /// What is known of a link that serves.
    struct Shown: Rendered {
        let title: String
        let when: String
        let place: String
        let reader: String
        let organiser: String
        /// Of a series: its next dates.
        let dates: [PageLink]
        let box: AnswerBox

        static let fields: [Field<Self>] = [
            .text("title") { $0.title }, .text("when") { $0.when },
            .optionalText("place") { $0.place.isEmpty ? nil : $0.place },
            .text("reader") { $0.reader }, .text("organiser") { $0.organiser },
            .list("dates", PageLink.self) { $0.dates },
            .flag("hasDates") { $0.dates.count > 1 },
            .record("answering", AnswerBox.self) { $0.box },
        ]

        init(
            _ gathering: Gathering, _ guest: EventGuest, _ coming: [Gathering], _ box: AnswerBox,
            at address: String, _ space: Space, _ visit: Visit
        ) {
            let text = GatheringText(visit.words, in: space)
            title = gathering.title
            when = text.when(gathering)
            place = gathering.place.text
            reader = visit.words("agenda.link.reader", ["name": guest.label])
            organiser = gathering.organiser.isEmpty ? space.name : gathering.organiser
            dates = coming.map {
                PageLink(
                    text.when($0), "\(address)?date=\($0.id)", isCurrent: $0.id == gathering.id)
            }
            self.box = box
        }
    }

    /// Nil for a link that does not serve.
    let shown: Shown?

    static let fields: [Field<Self>] = [
        .optionalRecord("shown", Shown.self) { $0.shown }
    ]
}
