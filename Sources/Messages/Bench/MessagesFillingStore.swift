import Community
import Content
import Foundation
import Storage

/// Writes letters with their copies as they are delivered, many at once.
struct MessagesFillingStore {
    let db: Database
    let crowd: BenchCrowd

    /// Adds a letter by somebody who is none of its readers.
    @discardableResult
    func add(_ number: Int, to people: [Person.ID], at now: Date) throws -> Letter {
        let author = crowd.person(number * 3 + 5)
        let space = crowd.space
        let thread: LetterThread.ID = try db.one(
            "INSERT INTO letter_thread (space_id) VALUES (\(space.id)) RETURNING id")
        let (subject, text) = (
            crowd.texts.title(number), try crowd.texts.message(Int64(number), nil)
        )
        let words = Folding.fold(subject + "\n" + text.source)
        let id: Letter.ID = try db.one(
            """
            INSERT INTO letter (space_id, thread_id, author_id, subject, body, body_html, words,
                asks_receipt, is_official, answers_go, state, send_at, sent_at, created_at)
            VALUES (\(space.id), \(thread), \(author), \(subject), \(text.source),
                \(text.html), \(words), 1, 0, 'author', 'sending', \(now),
                \(now), \(now))
            RETURNING id
            """
        )
        guard let letter = try LetterStore(db: db).find(id) else { throw Problem.notFound }
        try SeatStore(db: db).take(id, in: thread, of: space.id, by: author, at: now)
        try copy(letter, to: people, at: now)
        return letter
    }

    func copy(_ letter: Letter, to people: [Person.ID], at now: Date) throws {
        let others = Array(Set(people).subtracting([letter.author].compactMap { $0 }))
        let made = try CopyStore(db: db).make(of: letter, for: others, at: now)
        try SeatStore(db: db).bring(
            letter, to: made.map(\.person), in: crowd.space.id, at: now)
        try DeliveryStore(db: db).count(made.count, of: letter.id)
    }
}
