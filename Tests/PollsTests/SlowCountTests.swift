import Counting
import Testing

@testable import Polls

/// The methods that add up, once more: slowly, ballot by ballot, option against option.
@Suite("Choices, scores and dates counted by hand") struct SlowCountTests {
    /// Numbers that look drawn, the same each time.
    struct Dice {
        var state: UInt64

        mutating func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }

        mutating func shuffled(_ count: Int) -> [Int] {
            var (left, order) = (Array(0..<count), [Int]())
            while !left.isEmpty { order.append(left.remove(at: next(left.count))) }
            return order
        }
    }

    /// One drawn election, and what each option has: two numbers, of which the first counts first.
    struct Election {
        var paper: Paper
        var ballots: [Reply] = []
        var had: [(Int, Int)]

        init(_ dice: inout Dice) {
            let method = [VoteMethod.one, .several, .approval, .score, .dates][dice.next(5)]
            let options = 2 + dice.next(5)
            paper = Paper(method, options: options)
            paper.seats = 1 + dice.next(options)
            paper.tie = dice.next(2) == 0 ? .lot : .said
            paper.order = dice.shuffled(options)
            had = Array(repeating: (0, 0), count: options)
            for _ in 0..<1 + dice.next(20) { add(&dice) }
            paper.enrolled = ballots.count + dice.next(10)
            guard method.countsVotes, dice.next(2) == 0 else { return }
            let shares = [Share.moreThanHalf, .twoThirds, Share(3, of: 4), Share(1, of: 1)]
            paper.required = .init(
                share: shares[dice.next(4)],
                base: [.cast, .nonblank, .enrolled][dice.next(3)])
        }

        private mutating func add(_ dice: inout Dice) {
            guard dice.next(6) > 0 else { return ballots.append(.blank) }
            switch paper.method {
            case .one: choose([dice.next(paper.options)])
            case .score:
                let points = had.map { _ in dice.next(4) == 0 ? nil : dice.next(6) }
                for option in had.indices { had[option].0 += points[option] ?? 0 }
                ballots.append(.scores(points))
            case .dates:
                let days =
                    had.map { _ in [nil, .yes, .maybe, .no][dice.next(4)] }
                    as [Reply.Availability?]
                for option in had.indices where days[option] == .yes { had[option].1 += 1 }
                for option in had.indices where days[option] == .yes || days[option] == .maybe {
                    had[option].0 += 1
                }
                ballots.append(.dates(days))
            default:
                choose(Array(dice.shuffled(paper.options).prefix(1 + dice.next(paper.options))))
            }
        }

        private mutating func choose(_ options: [Int]) {
            for option in options { had[option].0 += 1 }
            ballots.append(.choices(options.sorted()))
        }

        private var base: Int {
            switch paper.required?.base {
            case .enrolled: paper.enrolled
            case .nonblank: ballots.count { !$0.isBlank }
            case .cast, nil: ballots.count
            }
        }

        /// As fractions, not as products.
        private func isEnough(_ option: Int) -> Bool {
            guard had[option].0 > 0 else { return false }
            guard let share = paper.required?.share else { return true }
            let part = Fraction(had[option].0, over: base)
            let need = Fraction(share.numerator, over: share.denominator)
            return share.isExceeded ? part > need : part >= need
        }

        /// Seat by seat: whoever is beaten by nobody that is left.
        var outcome: (winners: Set<Int>, tied: Set<Int>) {
            var left = had.indices.filter(isEnough)
            var winners: Set<Int> = []
            while winners.count < paper.seats, !left.isEmpty {
                let best = left.filter { one in !left.contains { had[$0] > had[one] } }
                if best.count > paper.seats - winners.count, paper.tie == .said {
                    return (winners, Set(best))
                }
                let first = (paper.order ?? []).first(where: best.contains) ?? best[0]
                winners.insert(first)
                left.removeAll { $0 == first }
            }
            return (winners, [])
        }
    }

    @Test func `ten thousand elections are counted as by hand`() throws {
        for seed in 1...10_000 {
            var dice = Dice(state: UInt64(seed))
            let election = Election(&dice)
            var tally = AnswerTally(questions: 1)
            for ballot in election.ballots { tally.add(ballot: ballot.code) }
            let counted = try election.paper.count(tally.counts[0])
            let outcome = election.outcome
            try #require(Set(counted.seats.winners) == outcome.winners, "\(seed)")
            try #require(counted.seats.tied == outcome.tied, "\(seed)")
            try #require(counted.blank == election.ballots.count(where: \.isBlank), "\(seed)")
        }
    }
}
