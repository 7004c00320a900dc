import Community
import Content
import Foundation
import HTTP

extension AnswersPage {
    private static let size = 50

    /// - Parameter typed: a form that was refused.
    init(_ gathering: Gathering, typed: AnswerForm? = nil, _ visit: Visit) throws {
        let (space, words) = (try visit.space, visit.words)
        let own = try visit.viewer.person.flatMap {
            try AnswerStore(db: visit.db).find(of: .person($0), to: gathering)
        }
        let totals = try AnswerStore(db: visit.db).totals(of: gathering)
        let sees = visit.viewer.seesAnswers(to: gathering, hasAnswered: own != nil)
        let address = GatheringPaths.answers(gathering.id, in: space)
        let part = Self.part(visit)
        title = gathering.title
        when = GatheringText(words, in: space).when(gathering).sentence
        place = gathering.place.text
        agendaAddress = AgendaPaths.agenda(in: space)
        occurrenceAddress = AgendaPaths.occurrence(gathering.id, in: space)
        let made = AnswerBox(
            gathering, own, totals, typed ?? AnswerForm(own), at: address,
            offer: GatheringPaths.offer(gathering.id, in: space), visit)
        box = visit.viewer.mayAnswer(gathering) ? made : nil
        errors = typed?.errors ?? FormErrors()
        hidden = sees ? nil : words("agenda.answers.hidden.\(gathering.rules.readers)")
        parts = sees ? Self.parts(totals, part, address, words) : nil
        pages = NumberedPages(
            count: Self.count(totals, part), size: Self.size,
            asked: NumberedPages.asked(visit.request.head.query), words
        ) { "\(address)?show=\(part.rawValue)&page=\($0)" }
        rows = sees ? try Self.rows(part, gathering, pages, visit) : []
        empty = words("agenda.answers.none.\(part)")
        tools = visit.viewer.organises(gathering) ? Self.tools(gathering, space, words) : []
    }

    private static func rows(
        _ part: AnswerListStore.Part, _ gathering: Gathering, _ pages: NumberedPages,
        _ visit: Visit
    ) throws -> [Row] {
        let organises = visit.viewer.organises(gathering)
        return try AnswerListStore(db: visit.db, gathering: gathering).page(part, pages)
            .map { row($0, toOrganiser: organises, visit) }
    }

    private static func part(_ visit: Visit) -> AnswerListStore.Part {
        visit.request.head.query.first("show").flatMap(AnswerListStore.Part.init(rawValue:))
            ?? .coming
    }

    private static func count(_ totals: AnswerTotals, _ part: AnswerListStore.Part) -> Int {
        switch part {
        case .coming: totals.coming.people
        case .waiting: totals.waiting.people
        case .maybe: totals.maybe
        case .no: totals.no
        }
    }

    private static func parts(
        _ totals: AnswerTotals, _ here: AnswerListStore.Part, _ address: String,
        _ words: Localization
    ) -> [PageLink] {
        AnswerListStore.Part.allCases.map { part in
            PageLink(
                words("agenda.answers.part.\(part)"), "\(address)?show=\(part.rawValue)",
                count: words.number(count(totals, part)), isCurrent: part == here)
        }
    }

    private static func row(
        _ one: ListedAnswer, toOrganiser organises: Bool, _ visit: Visit
    ) -> Row {
        let (answer, words) = (one.answer, visit.words)
        let guests = answer.guests > 0 ? words.count("agenda.standing.along", answer.guests) : ""
        let offer = answer.offer.map {
            words("agenda.answers.offeredUntil", ["when": visit.dates.moment($0.until)])
        }
        return Row(
            badge: PersonBadge(
                answer.answerer.person,
                name: GuestName.shown(one.name, one.email, toOrganiser: organises, words),
                hasPhoto: one.hasPhoto, in: visit.place),
            detail: [guests, offer ?? ""].filter { !$0.isEmpty }.joined(separator: " · "),
            comment: answer.comment.isEmpty ? nil : answer.comment)
    }

    private static func tools(
        _ gathering: Gathering, _ space: Space, _ words: Localization
    ) -> [PageLink] {
        [
            PageLink(
                words("agenda.attendance.title"),
                GatheringPaths.attendance(gathering.id, in: space)),
            PageLink(
                words("agenda.invitations.title"),
                GatheringPaths.invitations(gathering.event, in: space)),
            PageLink(
                words("agenda.answerRules.title"),
                GatheringPaths.rules(gathering.event, in: space)),
        ]
    }
}
