import Community
import Content
import Foundation
import HTTP
import Storage

/// A thread on its own page.
enum Threads {
    static func show(_ id: LetterThread.ID, _ visit: Visit) throws -> Response {
        let page = try page(id, visit)
        return try visit.page(page)
    }

    /// A letter stands in its thread.
    static func letter(_ id: Letter.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let letter = try LetterStore(db: visit.db).find(id, for: visit.viewer, in: space)
        return .redirect(to: MessagesPaths.thread(letter.thread, in: space) + "#letter-\(id)")
    }

    /// - Parameter typed: an answer that is shown again; nil for the form as it is offered.
    static func page(
        _ id: LetterThread.ID, _ visit: Visit, typed: TypedAnswer? = nil, text: TextEntry? = nil
    ) throws -> ThreadPage {
        let space = try visit.spaceOfMembers
        let store = ThreadStore(db: visit.db, viewer: visit.viewer, space: space)
        let seat = try store.seat(in: id)
        let place = KeysetPlace(visit.request.head.query.first("before"))
        let found = try store.letters(in: id, before: place)
        guard let last = found.rows.first else { throw Problem.notFound }
        let authors = Set(found.rows.compactMap(\.letter.author))
        let muted = try MuteStore(db: visit.db).ask(mutedAmong: authors, by: visit.viewer).get()
        try markRead(found.rows, seat, but: muted, visit)
        let answered = try AnswerTarget(found.rows, typed, visit)
        let address = MessagesPaths.thread(id, in: space)
        return ThreadPage(
            space: space, seat: seat, title: last.letter.subject,
            letters: try rows(found.rows, seat, muted, visit),
            older: found.next.map {
                address + "?before="
                    + KeysetPlace(at: $0.letter.at, id: $0.letter.id).text
            },
            newest: place == nil ? nil : address,
            form: try answered.form(typed, text, visit), whyNot: answered.whyNot(visit.words))
    }

    /// As one reads: the oldest first.
    private static func rows(
        _ letters: [ThreadLetter], _ seat: ThreadSeat, _ muted: Set<Person.ID>, _ visit: Visit
    ) throws -> [LetterRow] {
        let files = try AttachmentStore(db: visit.db).rows(
            keptBy: Letter.keeper, letters.map(\.letter.id.rawValue), visit)
        return try letters.reversed().map { one in
            try LetterRow(
                one, seat, files: files[one.letter.id.rawValue] ?? [],
                isMuted: one.letter.author.map(muted.contains) ?? false, visit)
        }
    }

    /// Only when something is newly read, and only by whoever looks: a browser that fetches a page
    /// ahead reads nothing. What is folded or withdrawn was not opened.
    private static func markRead(
        _ letters: [ThreadLetter], _ seat: ThreadSeat, but muted: Set<Person.ID>, _ visit: Visit
    ) throws {
        guard visit.request.head.method == .get,
            visit.request.head.headers["sec-purpose"] == nil
        else { return }
        let (person, now) = (try visit.person, visit.now)
        let unopened = letters.filter { one in
            one.letter.asksReceipt && one.openedAt == nil && !one.isVeiled
                && !one.letter.isHidden && !visit.viewer.wrote(one.letter)
                && !(one.letter.author.map(muted.contains) ?? false)
        }.map(\.letter.id)
        // Whoever does not agree has it written at no page, rather than refused at each.
        let isTold =
            try !unopened.isEmpty && PermissionStore(db: visit.db).allows(.opening, person)
        let opened = isTold ? unopened : []
        guard seat.isUnread || !opened.isEmpty else { return }
        let site = visit.site
        site.deferredWrites.add { db in
            try SeatStore(db: db).markRead(seat.thread, by: person, until: now)
            try CopyWitness(site: site, db: db, now: now).opened(opened, by: person)
        }
    }
}
