import Community
import Content
import HTTP

extension AcknowledgementPage {
    private static let size = 50
    /// What carries the place in each of the lists.
    private static let places = (waiting: "after", confirmed: "before")

    init(
        _ document: VettedDocument, _ request: AcknowledgementRequest?, _ form: RequestForm,
        _ visit: Visit
    ) throws {
        let space = try visit.space
        let tally = try request.map {
            try AcknowledgementStore(db: visit.db).tally(of: $0.document)
        }
        title = document.item.title
        libraryAddress = LibraryPaths.library(in: space)
        documentAddress = LibraryPaths.document(document.id, in: space)
        address = AcknowledgementPaths.list(document.id, in: space)
        reminderAddress = AcknowledgementPaths.reminder(document.id, in: space)
        tableAddress = AcknowledgementPaths.table(document.id, in: space)
        self.tally = tally?.text(visit.words)
        percent = tally?.percent ?? 0
        asked = request.map { Self.asked($0, visit) } ?? ""
        mayRemind = request?.mayRemind(at: visit.now) ?? false
        waiting = try Self.waiting(request, tally, address, visit)
        confirmed = try Self.confirmed(request, tally, address, visit)
        self.form = form
        groups = try GroupStore(db: visit.db).groups(in: space)
        words = visit.words
    }

    private static func asked(_ request: AcknowledgementRequest, _ visit: Visit) -> String {
        let asked = visit.words(
            "library.acknowledgement.askedAt",
            [
                "when": visit.dates.short(request.askedAt),
                "n": visit.words.number(request.round),
            ])
        let reminded = request.remindedAt.map {
            visit.words("library.acknowledgement.remindedAt", ["when": visit.dates.moment($0)])
        }
        return [asked, reminded].compactMap { $0 }.joined(separator: " ")
    }

    private static func waiting(
        _ request: AcknowledgementRequest?, _ tally: AcknowledgementTally?, _ address: String,
        _ visit: Visit
    ) throws -> ExpectedList {
        let place = MemberPlace(visit.request.head.query.first(places.waiting))
        let page = try KeysetPage(size: size) { limit in
            try request.map {
                try AcknowledgementStore(db: visit.db).waiting(for: $0, after: place, limit: limit)
            } ?? []
        }
        return ExpectedList(
            count: visit.words.number((tally?.asked ?? 0) - (tally?.confirmed ?? 0)),
            rows: try rows(page.rows, visit),
            pages: KeysetPages(page, at: address, isFirst: place == nil, field: places.waiting) {
                $0.place.text
            })
    }

    private static func confirmed(
        _ request: AcknowledgementRequest?, _ tally: AcknowledgementTally?, _ address: String,
        _ visit: Visit
    ) throws -> ExpectedList {
        let place = KeysetPlace(visit.request.head.query.first(places.confirmed))
        let page = try KeysetPage(size: size) { limit in
            try request.map {
                try AcknowledgementStore(db: visit.db).confirmed($0, before: place, limit: limit)
            } ?? []
        }
        return ExpectedList(
            count: visit.words.number(tally?.confirmed ?? 0), rows: try rows(page.rows, visit),
            pages: KeysetPages(page, at: address, isFirst: place == nil, field: places.confirmed) {
                one in one.confirmedAt.map { KeysetPlace(at: $0, id: one.person).text }
            })
    }

    private static func rows(_ people: [ExpectedPerson], _ visit: Visit) throws -> [ExpectedRow] {
        let space = try visit.space
        return people.map {
            ExpectedRow(
                badge: PersonBadge($0.person, name: $0.name, hasPhoto: $0.hasPhoto, in: space),
                when: $0.confirmedAt.map(visit.dates.moment))
        }
    }
}
