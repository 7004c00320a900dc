import Foundation
import HTTP
import Storage
import TestKit

@testable import Community

/// Two servers on a database of their own, which goes back to how it was after each pair.
///
/// Unchecked: what is not constant is used by one thread at a time.
final class PairLane: @unchecked Sendable {
    /// A write as one person sends it.
    struct Sending {
        let write: PairTown.Write
        /// Whose session it is.
        let person: Int
        let key: String
    }

    let town: PairTown
    let log = LogLines()
    private let database: TestDatabase
    private let servers: [PairServer]
    private let console: ServerConsole
    private var resets = 0

    init(_ town: PairTown, _ database: TestDatabase) throws {
        guard let address = database.address else { throw TownError.missing("the server") }
        self.town = town
        self.database = database
        servers = try (0...1).map { [log] _ in try PairServer(town, address, log) }
        console = ServerConsole(address)
        try console.run(PairRows.reset)
    }

    /// The tables that were written in since the last reset.
    func touched() throws -> Set<String> {
        Set(try console.run(PairRows.touched).split(separator: " ").map(String.init))
    }

    /// Sends one after the other, each to its server.
    func inTurn(_ sendings: [Sending]) throws -> EndState {
        let answers = try sendings.enumerated().map { try servers[$0 % 2].send($1) }
        return try end(answers, of: sendings)
    }

    /// Sends two at the same moment; none goes through the gate before the other has come to it,
    /// has ended, or waits for the first.
    func together(_ one: Sending, _ other: Sending, _ gate: PairRows.Gate) throws -> EndState {
        let answers = Answers()
        let group = DispatchGroup()
        try console.run(gate.close)
        for (number, sending) in [one, other].enumerated() {
            servers[number].send(sending, in: group) { answers.set(number, $0) }
        }
        let end = Date() + 3
        while answers.count + (Int(try console.run(PairRows.waiting)) ?? 0) < 2, Date() < end {
            // To ask takes the server longer than most writes take to come to the gate.
            usleep(2_000)
        }
        try console.run(gate.open)
        group.wait()
        return try self.end(answers.all, of: [one, other])
    }

    private func end(_ answers: [Int], of sendings: [Sending]) throws -> EndState {
        EndState(
            answers: answers, changes: try console.run(PairRows.changes),
            hasSteps: sendings.contains(where: \.write.hasSteps))
    }

    func reset() throws {
        try console.run(PairRows.reset)
        resets += 1
        if resets % 60 == 0 { try console.run("VACUUM") }
    }

    /// What was answered to each so far.
    private final class Answers: @unchecked Sendable {
        private let lock = NSLock()
        private var codes: [Int: Int] = [:]

        var count: Int { lock.withLock { codes.count } }
        var all: [Int] { lock.withLock { [codes[0] ?? 0, codes[1] ?? 0] } }

        func set(_ number: Int, _ code: Int) { lock.withLock { codes[number] = code } }
    }
}
