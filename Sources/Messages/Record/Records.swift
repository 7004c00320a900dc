import Community
import Content
import Foundation
import HTTP

/// What one has sent, and what is known of it. Only whoever wrote a letter sees its record.
enum Records {
    static func index(_ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let place = KeysetPlace(visit.request.head.query.first("before"))
        let page = try SentStore(db: visit.db).page(of: visit.person, in: space, before: place)
        return try visit.page(
            SentPage(
                space: space, tabs: Box.tabs(at: .sent, visit),
                rows: page.rows.map { SentRow($0, in: space, visit) },
                pages: KeysetPages(
                    page, at: MessagesPaths.sent(in: space), isFirst: place == nil
                ) { KeysetPlace(at: $0.letter.at, id: $0.letter.id).text },
                mayWrite: visit.viewer.mayWriteLetters(in: space)))
    }

    /// What told of it is read.
    private static func markRead(_ id: Letter.ID, _ visit: Visit) {
        guard let person = visit.viewer.person, let space = visit.place else { return }
        let (address, now) = (MessagesPaths.record(id, in: space), visit.now)
        visit.site.deferredWrites.add {
            try NoticeStore(db: $0).markRead(address: address, of: person, at: now)
        }
    }

    static func show(_ id: Letter.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let letter = try LetterStore(db: visit.db).own(id, of: visit.viewer, in: space)
        markRead(id, visit)
        let query = visit.request.head.query
        let heap = query.first("state").flatMap(CopyStep.Heap.init)
        let store = RecordStore(db: visit.db, letter: id)
        let place = KeysetPlace(query.first("after"))
        let page = try store.page(heap, after: place)
        let ladder = try Ladder(page.rows, visit)
        let address = MessagesPaths.record(id, in: space)
        let totals = try store.totals()
        let files = try AttachmentStore(db: visit.db).rows(
            keptBy: Letter.keeper, [id.rawValue], visit)
        return try visit.page(
            RecordPage(
                space: space, letter: letter, head: RecordHead(letter, visit),
                files: files[id.rawValue] ?? [],
                totals: TotalLine.all(
                    totals, at: address, chosen: heap,
                    asksReceipt: letter.asksReceipt, visit.words),
                rows: page.rows.map { ladder.row($0, in: space) },
                pages: KeysetPages(
                    page, at: heap.map { address + "?state=\($0.rawValue)" } ?? address,
                    isFirst: place == nil, field: "after"
                ) { $0.place.text },
                missing: try RecordMissing(letter, store.waiting(), in: space, visit),
                waits: store.waitsForMail() ? WaitingMail.why(visit) : nil))
    }
}
