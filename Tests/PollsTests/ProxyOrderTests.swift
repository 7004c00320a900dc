import Community
import Content
import Storage
import TestKit
import Testing

@testable import Polls

@Suite("Proxies, in any order") struct ProxyOrderTests {
    @Test(arguments: 1...24)
    func `the count is right whatever is given, taken back and voted when`(_ seed: Int) throws {
        let story = try ProxyStory(seed: UInt64(seed), isSecret: seed % 2 == 0)
        for _ in 0..<20 { try story.go() }
        try story.end()
    }
}

/// Some members who give each other proxies, vote and leave at random, beside a model of what has
/// to come of it.
private final class ProxyStory {
    private static let people: [Resident] = [.amina, .loic, .sofia, .denis]

    private struct Given {
        let id: Proxy.ID
        let giver: Resident
        let holder: Resident
        var isAccepted = false
    }

    private struct Cast: Equatable {
        let option: Int
        let isByProxy: Bool
    }

    private let here: PollsTown
    private let poll: Item.ID
    private let isSecret: Bool
    private var chance: SeededChance
    private var given: [Given] = []
    private var ballots: [Resident: Cast] = [:]
    private var gone: Set<Resident> = []
    private(set) var log: [String] = []

    init(seed: UInt64, isSecret: Bool) throws {
        here = try PollsTown()
        self.isSecret = isSecret
        chance = SeededChance(state: seed)
        poll = try here.publish(
            "Vote", PollsTown.withProxies.merging(["secret": isSecret ? "1" : "0"]) { $1 })
    }

    func go() throws {
        let (one, other) = (pick(), pick())
        switch Int.random(in: 0..<12, using: &chance) {
        case 0..<3: try give(one, other)
        case 3..<5: try accept()
        case 5: try takeBack()
        case 6..<9: try voteFor(one, option())
        case 9..<11: try vote(one, option())
        default: try leave(one)
        }
        #expect(try here.cast(poll) == ballots.count, "\(log)")
        #expect(try here.isEven(poll), "\(log)")
    }

    func end() throws {
        try here.close(poll)
        let words = try here.results(poll, as: .malik).words
        for (option, name) in ["Toulouse", "Montpellier", "Albi"].enumerated() {
            let count = ballots.values.count { $0.option == option }
            #expect(words.contains("\(name) \(count) voix"), "\(name) \(count) \(log)")
        }
        let lines = try here.town.site.database.read {
            try ProxyVoteStore(db: $0, poll: self.poll).lines().count
        }
        #expect(lines == ballots.values.count { $0.isByProxy }, "\(log)")
    }

    private func pick() -> Resident {
        Self.people.randomElement(using: &chance) ?? .amina
    }

    private func option() -> Int { Int.random(in: 0..<3, using: &chance) }

    private func give(_ giver: Resident, _ holder: Resident) throws {
        guard giver != holder, !gone.contains(giver) else { return }
        let may =
            !gone.contains(holder)
            && !given.contains { $0.giver == giver || ($0.holder == giver && $0.isAccepted) }
            && !given.contains { $0.giver == holder }
            && given.count { $0.holder == holder && $0.isAccepted } < 2
        let answer = try here.give(giver, to: holder, on: poll)
        note("\(giver) gives \(holder)", may, answer.status)
        if may { given.append(Given(id: try here.last(), giver: giver, holder: holder)) }
    }

    private func accept() throws {
        let asked = given.indices.filter { !given[$0].isAccepted }
        guard let index = asked.randomElement(using: &chance) else { return }
        let one = given[index]
        let others = given.filter { $0.id != one.id }
        let may =
            !others.contains { $0.holder == one.giver && $0.isAccepted }
            && !others.contains { $0.giver == one.holder }
            && others.count { $0.holder == one.holder && $0.isAccepted } < 2
        let answer = try here.town.visit(as: one.holder).post(
            ProxyPaths.acceptance(one.id, in: here.space))
        note("\(one.holder) accepts of \(one.giver)", may, answer.status)
        if may { given[index].isAccepted = true }
    }

    private func takeBack() throws {
        guard let one = given.randomElement(using: &chance) else { return }
        let isGiver = Bool.random(using: &chance) || !one.isAccepted
        let answer = try here.end(one.id, by: isGiver ? one.giver : one.holder)
        note("\(one.giver) and \(one.holder) part", true, answer.status)
        finish { $0.id == one.id }
    }

    private func voteFor(_ holder: Resident, _ option: Int) throws {
        let held = given.filter { $0.holder == holder && $0.isAccepted }
        guard !gone.contains(holder), let one = held.randomElement(using: &chance) else { return }
        let may = ballots[one.giver] == nil
        let answer = try here.voteFor(one.giver, by: holder, on: poll, String(option))
        note("\(holder) votes \(option) for \(one.giver)", may, answer.status)
        if may { ballots[one.giver] = Cast(option: option, isByProxy: true) }
    }

    private func vote(_ person: Resident, _ option: Int) throws {
        guard !gone.contains(person) else { return }
        let may = ballots[person].map(\.isByProxy) ?? true
        let answer = try here.vote(poll, person, ["q1": String(option)])
        // A named vote that says the same once more is no trouble.
        let isSame = !isSecret && ballots[person]?.option == option
        note("\(person) votes \(option)", may || isSame, answer.status)
        if may { ballots[person] = Cast(option: option, isByProxy: false) }
    }

    private func leave(_ person: Resident) throws {
        guard gone.count < 2, gone.insert(person).inserted else { return }
        let id = try here.town.person(person)
        try here.change(
            "DELETE FROM membership WHERE person_id = \(id) AND space_id = \(here.space.id)")
        log.append("\(person) leaves")
        try here.tend()
        finish { $0.giver == person || $0.holder == person }
    }

    /// A proxy ends, and with it what was cast by it.
    private func finish(_ ends: (Given) -> Bool) {
        for one in given where ends(one) && ballots[one.giver]?.isByProxy == true {
            ballots[one.giver] = nil
        }
        given.removeAll(where: ends)
    }

    private func note(_ what: String, _ may: Bool, _ status: Int) {
        log.append("\(what): \(status)")
        #expect((status < 400) == may, "\(log)")
    }
}

/// The same numbers for the same seed.
private struct SeededChance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
