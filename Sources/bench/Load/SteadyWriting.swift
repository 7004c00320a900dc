import Community
import Foundation
import Glibc
import Synchronization

/// Writes so many times a second, on threads of its own, until it is told to end.
final class SteadyWriting: Sendable {
    private struct State {
        var isOver = false
        var failure: (any Error)?
        var measured = Load.Measured()
    }

    private static let writers = 4
    private let port: Int
    private let kinds: [[BenchRequest]]
    private let people: [String]
    private let began = Moment.now
    private let state = Mutex(State())
    private let done = DispatchSemaphore(value: 0)

    /// - Parameters:
    ///   - kinds: what is written in turn, of each kind any one.
    ///   - people: any of them writes.
    init(_ port: Int, _ kinds: [[BenchRequest]], by people: [String], perSecond: Int) throws {
        guard !kinds.isEmpty, !people.isEmpty else {
            throw BenchError.failed("nothing to be written")
        }
        (self.port, self.kinds, self.people) = (port, kinds, people)
        let step = 1_000_000_000 / perSecond
        for writer in 0..<Self.writers {
            Thread.detachNewThread { self.run(writer, every: step) }
        }
    }

    private func run(_ writer: Int, every step: Int) {
        defer { done.signal() }
        do {
            for turn in 0... {
                let number = turn * Self.writers + writer
                let due = began + number * step
                while Moment.now < due, !isOver { usleep(500) }
                if isOver { return }
                try write(number, due)
            }
        } catch {
            state.withLock { $0.failure = error }
        }
    }

    /// The time counts from when it was due, so that a wait of the one before shows.
    private func write(_ number: Int, _ due: Int) throws {
        var dice = Dice(began + number)
        let kind = kinds[number % kinds.count]
        let request = kind[Int(dice.next() % UInt64(kind.count))]
        let person = people[Int(dice.next() % UInt64(people.count))]
        let client = Client(port: port, source: "127.0.95.1", cookie: person)
        let (status, now) = (try client.send(request).status, Moment.now)
        state.withLock {
            $0.measured.count += 1
            $0.measured.latencies.add(nanoseconds: now - due)
            if status >= 400 { $0.measured.refused += 1 }
        }
    }

    private var isOver: Bool { state.withLock { $0.isOver } }

    /// What was written since the beginning.
    func end() throws -> Load.Measured {
        state.withLock {
            $0.isOver = true
            $0.measured.seconds = Moment.seconds(since: began)
        }
        for _ in 0..<Self.writers { done.wait() }
        return try state.withLock { state in
            if let failure = state.failure { throw failure }
            return state.measured
        }
    }
}
