import Community
import Content
import Foundation
import Storage

/// The messages of the filled space: one to three people for each fifty posts, a tenth of them to
/// those who are measured, and one to everybody.
struct MessagesFilling {
    private static let batch = 50

    private let site: Site
    private let crowd: BenchCrowd
    private let letters: Int

    init(_ site: Site, _ crowd: BenchCrowd, posts: Int) {
        self.site = site
        self.crowd = crowd
        letters = max(40, posts / 50)
    }

    func fill() throws -> BenchHandles {
        let step = crowd.now.timeIntervalSince(crowd.start) / Double(letters + 2)
        for start in stride(from: 0, to: letters, by: Self.batch) {
            try site.database.write { db in
                let store = MessagesFillingStore(db: db, crowd: crowd)
                for number in start..<min(start + Self.batch, letters) {
                    let at = crowd.start.addingTimeInterval(Double(number + 1) * step)
                    let first = number % 10 == 0 ? 0 : number * 3
                    try store.add(
                        number, to: (0..<3).map { crowd.person(first + $0) }, at: at)
                }
            }
        }
        try fillEverybody()
        return BenchHandles()
    }

    /// In pieces, as it would be delivered.
    private func fillEverybody() throws {
        let letter = try site.database.write {
            try MessagesFillingStore(db: $0, crowd: crowd).add(letters, to: [], at: crowd.now)
        }
        for start in stride(from: 0, to: crowd.people.count, by: 500) {
            try site.database.write {
                try MessagesFillingStore(db: $0, crowd: crowd).copy(
                    letter, to: Array(crowd.people[start...].prefix(500)), at: crowd.now)
            }
        }
    }
}
