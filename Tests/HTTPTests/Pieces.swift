import Glibc
import HTTP
import Synchronization

/// A body of numbered pieces: `count` of them, of `size` bytes each. It may fail at piece `fails`,
/// take `ms` over each, and say each time that it is `busy` before there is one.
final class Pieces: BodyProducer {
    struct Failure: Error {}

    private let (count, size, fails, pause): (Int, Int, Int?, UInt32)
    private let isBusy: Bool
    private let diary: Town.Diary
    private let made = Mutex((pieces: 0, isBusy: false))

    init(_ query: FormFields, _ diary: Town.Diary) {
        let number = { (name: String) in query.first(name).flatMap { Int($0) } }
        (count, size) = (number("count") ?? 1, number("size") ?? 10)
        (fails, pause) = (number("fails"), UInt32(number("ms") ?? 0))
        isBusy = query.first("busy") != nil
        self.diary = diary
        diary.making.withLock { $0.held += 1 }
    }

    deinit { diary.making.withLock { $0.held -= 1 } }

    func next() throws -> [UInt8]? {
        diary.making.withLock {
            $0.atWork += 1
            $0.mostAtWork = max($0.mostAtWork, $0.atWork)
        }
        defer { diary.making.withLock { $0.atWork -= 1 } }
        usleep(pause * 1000)
        return try made.withLock { made in
            if isBusy, !made.isBusy {
                made.isBusy = true
                return []
            }
            if made.pieces == fails { throw Failure() }
            guard made.pieces < count else { return nil }
            made = (made.pieces + 1, false)
            diary.making.withLock { $0.pieces += 1 }
            return Self.piece(made.pieces, size)
        }
    }

    static func piece(_ number: Int, _ size: Int) -> [UInt8] {
        [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: size)
    }
}
