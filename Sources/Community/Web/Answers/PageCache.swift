import Foundation
import Storage
import Synchronization

/// What was read or printed for a page and holds until something changes of what it was made from,
/// so that it is not made anew for each page. It can be forgotten at any time.
final class PageCache: Sendable {
    /// Who asks for what. Their roles are in the database, and change with a commit.
    struct Key: Hashable, Sendable {
        let name: String
        let person: Person.ID?
        let space: Space.ID?
        let locale: String
        let question: String
        /// Texts such as "today" hold for a minute at most.
        private let minute: Int

        init(
            name: String, person: Person.ID? = nil, space: Space.ID? = nil, locale: String = "",
            question: String, at now: Date
        ) {
            self.name = name
            self.person = person
            self.space = space
            self.locale = locale
            self.question = question
            minute = Int(now.timeIntervalSince1970 / 60)
        }
    }

    private let pages = Mutex(PageShelf())
    private let facts = Mutex(FactShelf())
    private let turns = Turns()

    /// Bytes that are held.
    var weight: Int { pages.withLock { $0.weight } + facts.withLock { $0.weight } }

    /// What was read, such as a count. It may depend on all that has been read before in the same
    /// transaction, such as who looks.
    func fact<Value: Sendable>(
        _ key: Key, _ db: Database, _ compute: () throws -> Value
    ) rethrows -> Value {
        if let known: Value = find(key, db) { return known }
        let value = try compute()
        keep(value, on: db.basis, forAll: false, key)
        return value
    }

    /// The same of what is asked before it is needed.
    func askedFact<Value: Sendable>(
        _ key: Key, _ db: Database, _ ask: () throws -> Asked<Value>
    ) rethrows -> Asked<Value> {
        if let known: Value = find(key, db) { return Asked { known } }
        return try ask().map { [self] value in
            keep(value, on: db.basis, forAll: false, key)
            return value
        }
    }

    /// What was read and depends on nothing but that.
    func commonFact<Value: Sendable>(
        _ key: Key, _ db: Database, _ compute: () throws -> Value
    ) rethrows -> Value {
        if let known: Value = find(key, db) { return known }
        // Who comes while another reads it waits, rather than reads it too.
        return try turns.with(key) {
            if let known: Value = find(key, db) { return known }
            let (value, basis) = try db.observe(compute)
            keep(value, on: basis, forAll: true, key)
            return value
        }
    }

    /// What was printed.
    func page(
        _ key: Key, _ db: Database, _ print: () throws -> PrintedPage
    ) rethrows -> PrintedPage {
        if let found = pages.withLock({ $0.find(key) }), db.confirms(found.basis) {
            return found.page
        }
        let page = try print()
        if let basis = db.basis {
            _ = pages.withLock { $0.keep(PageShelf.Copy(page: page, basis: basis), key) }
        }
        return page
    }

    private func find<Value: Sendable>(_ key: Key, _ db: Database) -> Value? {
        guard let found = facts.withLock({ $0.find(key) }) else { return nil }
        let holds = [found.newest, found.former].lazy.compactMap { $0 }
            .first { db.confirms($0.basis) }
        return holds?.value as? Value
    }

    private func keep(_ value: some Sendable, on basis: Basis?, forAll: Bool, _ key: Key) {
        guard let basis else { return }
        let fact = FactShelf.Fact(value: value, basis: basis)
        facts.withLock { $0.keep(fact, forAll: forAll, key) }
    }
}
