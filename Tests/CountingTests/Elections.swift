@testable import Counting

/// Ballots as the literature writes them: `"A>B=C * 3, B"`.
enum Elections {
    static func ballots(_ text: String, options: String) throws -> RankedBallots {
        let names = Array(options)
        var ballots = RankedBallots(options: names.count)
        for part in text.split(separator: ",") {
            let sides = part.split(separator: "*")
            let count = sides.count > 1 ? Int(sides[1].filter(\.isNumber)) ?? 0 : 1
            let places = sides[0].split(separator: ">").map { place in
                place.compactMap { names.firstIndex(of: $0) }
            }
            try ballots.add(Ranking(places), count)
        }
        return ballots
    }

    /// Rankings without equals, each with its count: `"ABC12 B3"`.
    static func compact(_ text: String, options: String) throws -> RankedBallots {
        let names = Array(options)
        var ballots = RankedBallots(options: names.count)
        for part in text.split(whereSeparator: \.isWhitespace) {
            let order = part.prefix { !$0.isNumber }.compactMap { names.firstIndex(of: $0) }
            try ballots.add(Ranking(order.map { [$0] }), Int(part.drop { !$0.isNumber }) ?? 0)
        }
        return ballots
    }

    static func names(_ options: [Int], _ names: String) -> String {
        String(options.map { Array(names)[$0] })
    }
}

extension Lot {
    /// In the order of the options.
    static func first(_ count: Int) -> Lot { Lot(Array(0..<count)) }
    static func reversed(_ count: Int) -> Lot { Lot((0..<count).reversed()) }
}

/// Numbers that look drawn, the same each time (SplitMix64).
struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(limit))
    }

    mutating func shuffled(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        for place in stride(from: count - 1, to: 0, by: -1) {
            order.swapAt(place, next(place + 1))
        }
        return order
    }

    /// Some ballots, each of some options.
    mutating func election(strict: Bool) throws -> RankedBallots {
        let options = 2 + next(5)
        var ballots = RankedBallots(options: options)
        for _ in 0..<1 + next(24) {
            let order = shuffled(options).prefix(1 + next(options))
            var places: [[Int]] = []
            for option in order {
                if !strict, !places.isEmpty, next(4) == 0 {
                    places[places.count - 1].append(option)
                } else {
                    places.append([option])
                }
            }
            try ballots.add(Ranking(places), 1 + next(3))
        }
        return ballots
    }
}
