import Foundation
import Platform
import Storage
import TestKit
import Testing

@testable import Community

/// Every pair of writes, on several lanes.
///
/// Unchecked: what is not constant is guarded by `lock`.
final class PairRound: @unchecked Sendable {
    /// A write, and who sends it: whoever changes most by it, and somebody else if there is one
    /// who may.
    private struct Candidate {
        let write: PairTown.Write
        let senders: [Int]
        let tables: Set<String>
    }

    private let lanes: [PairLane]
    private let lock = NSLock()
    private var waiting: [Pair] = []
    /// Those of the first lane: a process works on few pictures of one person at a time.
    private var waitingWithFiles: [Pair] = []
    private var faults: [PairFault] = []
    private(set) var count = 0

    init(lanes: Int) throws {
        var town: PairTown?
        let databases = try (0..<lanes).map { _ in
            try TestDatabase(migrations: Site.migrations(features), population: ["pairs"]) {
                town = try PairTown($0, $1)
            }
        }
        guard let town else { throw TownError.missing("the town") }
        self.lanes = try databases.map { try PairLane(town, $0) }
        // Jobs of which none is due do nothing.
        let candidates = try town.writes.map { try candidate($0) }
            .filter { $0.write.call != nil || !$0.tables.isEmpty }
        #expect(candidates.count { $0.write.call == nil } > 20)
        var meetings = PairMeetings(candidates.map { ($0.write, $0.tables) })
        for (index, one) in candidates.enumerated() {
            for (place, other) in candidates.enumerated().dropFirst(index) {
                let gates = meetings.gates(index, place)
                waiting += pairs(one, other).filter { gates.contains($0.gate) }
            }
        }
        count = waiting.count
        waitingWithFiles = waiting.filter(\.hasFiles)
        waiting = waiting.filter { !$0.hasFiles }.reversed()
    }

    /// Each lane on a thread of its own, so that other tests go on meanwhile.
    /// - Returns: what went wrong.
    func run() async -> [PairFault] {
        await withTaskGroup { group in
            for number in lanes.indices { group.addTask { await self.goThrough(number) } }
        }
        return lock.withLock { faults }
    }

    private func goThrough(_ number: Int) async {
        await withCheckedContinuation { done in
            let thread = Thread { [self] in
                while let pair = next(for: number) { meet(pair, on: lanes[number]) }
                done.resume()
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    private func meet(_ pair: Pair, on lane: PairLane) {
        do {
            if let fault = try pair.fault(on: lane) { note(fault) }
        } catch {
            note(PairFault(pair: pair.description, what: ["\(error)"]))
        }
    }

    private func next(for lane: Int) -> Pair? {
        lock.withLock {
            (lane == 0 ? waitingWithFiles.popLast() : nil) ?? waiting.popLast()
        }
    }

    private func note(_ fault: PairFault) { lock.withLock { faults.append(fault) } }

    private func candidate(_ write: PairTown.Write) throws -> Candidate {
        let lane = lanes[0]
        var able: [(person: Int, tables: Set<String>)] = []
        for person in lane.town.tokens.indices {
            let sending = PairLane.Sending(write: write, person: person, key: "key")
            let end = try lane.inTurn([sending])
            let tables = try lane.touched()
            try lane.reset()
            if end.answers[0] < 400 { able.append((person, tables)) }
        }
        able.sort { ($1.tables.count, $0.person) < ($0.tables.count, $1.person) }
        guard let most = able.first else {
            throw TownError.missing("who may send \(write.name)")
        }
        return Candidate(write: write, senders: able.map(\.person), tables: most.tables)
    }

    /// By the same person, or the two who do most, and by different ones.
    private func pairs(_ one: Candidate, _ other: Candidate) -> [Pair] {
        let isSelf = one.write.name == other.write.name
        func sending(_ of: Candidate, _ rank: Int, _ key: String) -> PairLane.Sending {
            PairLane.Sending(
                write: of.write, person: of.senders[min(rank, of.senders.count - 1)], key: key)
        }
        let first = sending(one, 0, "one")
        var pairs = [
            Pair(one: first, other: sending(other, 0, "other"), gate: .last),
            Pair(one: first, other: sending(other, 1, "other"), gate: .first),
        ]
        if isSelf {
            for gate in PairRows.Gate.allCases {
                pairs.append(Pair(one: first, other: sending(other, 0, "one"), gate: gate))
            }
        }
        return pairs
    }
}
