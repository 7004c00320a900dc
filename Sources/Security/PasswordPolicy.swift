/// Which passwords are accepted: long ones that nobody would guess among the first.
///
/// No rule of composition (ASVS 6.2.5): any characters, spaces and accents included. Instead
/// the text is cut into what a guesser tries first (names, common words, runs, repetitions)
/// and the rest; what is left after counting each known piece for little must suffice. What
/// these rules of ours do not know, zxcvbn may.
package struct PasswordPolicy: Sendable {
    /// Fewest characters.
    package let minimum: Int

    /// What a password must be worth, in half characters.
    private static let worth = 14

    package init(minimum: Int = 12) {
        self.minimum = minimum
    }

    /// Everything wrong with the password, the gravest first; empty if it may be used.
    /// - Parameter context: names, e-mail address, site, union: what others know of the person.
    package func errors(in password: String, context: [String] = []) -> [PasswordFault] {
        guard password.utf8.count <= PasswordHasher.longest else {
            return [.tooLong(maximum: PasswordHasher.longest)]
        }
        let short: [PasswordFault] = password.count < minimum ? [.tooShort(minimum: minimum)] : []
        let folded = Folding.fold(password)
        let words = PasswordPieces.words(of: context)
        let predictable = predictability(of: folded, context: words)
        guard predictable.isEmpty, short.isEmpty,
            GuessingCost.bits(of: folded, knowing: words) < GuessingCost.enough
        else { return short + predictable }
        return [.guessable]
    }

    private func predictability(of text: [UInt8], context: [[UInt8]]) -> [PasswordFault] {
        let period = Repetition.period(of: text)
        let dictionary = PasswordPieces(context: context)
        let pieces = dictionary.cut(text.prefix(period)[...])
        guard pieces.reduce(0, { $0 + $1.worth }) < Self.worth else { return [] }
        var covered: [PasswordFault: Int] = [:]
        if period < text.count { covered[.repeated] = text.count }
        for piece in pieces { piece.fault.map { covered[$0, default: 0] += piece.length } }
        return covered.filter { $0.value >= 3 }
            .sorted { Self.gravity($0) > Self.gravity($1) }
            .map(\.key)
    }

    /// What to name first: the fault that covers most; counting and digits last: they dress.
    private static func gravity(_ found: (key: PasswordFault, value: Int)) -> (Int, Int, Int) {
        (found.key.rank < 2 ? 0 : 1, found.value, found.key.rank)
    }
}

extension PasswordFault {
    /// Which of two equal faults to name first: the one its author can act upon.
    fileprivate var rank: Int {
        switch self {
        case .tooShort, .tooLong: 6
        case .personal: 5
        case .common: 4
        case .repeated: 3
        case .keyboard: 2
        case .sequence: 1
        case .digits, .guessable: 0
        }
    }
}
