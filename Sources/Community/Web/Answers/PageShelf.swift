import Storage

/// The printed pages that are remembered. When they are too many, all are forgotten.
struct PageShelf {
    struct Copy {
        let page: PrintedPage
        let basis: Basis
    }

    /// Bytes of all.
    private static let most = 4 << 20
    /// Bytes of what one person was shown; all guests together are one. A page is some 30 kB.
    private static let mostOfPerson = 2 << 20
    /// What a page takes beside its text.
    private static let little = 1 << 10

    /// Bytes that are held.
    private(set) var weight = 0
    private var copies: [PageCache.Key: Copy] = [:]
    /// Bytes of the pages of each person.
    private var shares: [Person.ID?: Int] = [:]

    func find(_ key: PageCache.Key) -> Copy? { copies[key] }

    /// - Returns: what is forgotten for it, to be freed when nobody waits.
    mutating func keep(_ copy: Copy, _ key: PageCache.Key) -> [PageCache.Key: Copy] {
        let weight = Self.weight(of: copy, key)
        guard weight <= Self.mostOfPerson / 2 else { return [:] }
        var forgotten: [PageCache.Key: Copy] = [:]
        if let former = copies.removeValue(forKey: key) {
            add(-Self.weight(of: former, key), to: key.person)
        }
        if self.weight + weight > Self.most {
            forgotten = copies
            self = PageShelf()
        }
        if shares[key.person, default: 0] + weight > Self.mostOfPerson {
            forget(all: key.person)
        }
        copies[key] = copy
        add(weight, to: key.person)
        return forgotten
    }

    private mutating func add(_ weight: Int, to person: Person.ID?) {
        self.weight += weight
        shares[person, default: 0] += weight
    }

    private mutating func forget(all person: Person.ID?) {
        copies = copies.filter { $0.key.person != person }
        weight -= shares.removeValue(forKey: person) ?? 0
    }

    private static func weight(of copy: Copy, _ key: PageCache.Key) -> Int {
        copy.page.size + key.question.utf8.count + little
    }
}
