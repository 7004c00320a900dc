import Foundation
import Security
import Synchronization

/// What each person and each network has left of each allowance.
///
/// It is kept in memory, by each server for itself: a row for each search and each open page would
/// cost more than it saves, and with several servers the worst is that somebody has the allowance
/// of each. What a password or a link depends on is counted in the database, the same for all.
final class AllowanceBook: Sendable {
    /// Everybody behind one address may be a meeting of sixty, each with their own allowance.
    private static let meeting = 20.0
    /// Guests of one address have no account to be told apart by.
    private static let passersBy = 5.0
    /// Buckets of people, and as many of networks: some 3 MB each.
    private static let most = 20_000

    private struct Key: Hashable {
        let allowance: Allowance
        let holder: String
    }

    private struct Buckets {
        var people: [Key: TokenBucket] = [:]
        var networks: [Key: TokenBucket] = [:]
    }

    private let buckets = Mutex(Buckets())
    /// By how much every allowance is larger than declared.
    private let scale: Double

    init(scale: Double) { self.scale = scale }

    /// Takes from what the person has left and from what their network has; from neither if one
    /// of them has not enough. Guests do not take from those who are signed in.
    func take(
        _ count: Int = 1, of allowance: Allowance, by person: Person.ID?, in network: String,
        at now: Date
    ) -> ThrottleDecision {
        let place = Key(allowance: allowance, holder: (person == nil ? "guests " : "") + network)
        let crowd = person == nil ? Self.passersBy : Self.meeting
        return buckets.withLock { buckets in
            var shared = buckets.networks[place] ?? bucket(allowance, times: crowd, now)
            let decision = shared.take(cost(count, allowance), at: now)
            guard decision == .allowed else { return decision }
            if let person {
                let key = Key(allowance: allowance, holder: person.description)
                var own = buckets.people[key] ?? bucket(allowance, times: 1, now)
                let decision = own.take(cost(count, allowance), at: now)
                guard decision == .allowed else { return decision }
                Self.keep(own, key, in: &buckets.people, now)
            }
            Self.keep(shared, place, in: &buckets.networks, now)
            return .allowed
        }
    }

    /// Whether a guest of a network could do it once more; nothing is taken for the question.
    func decision(on allowance: Allowance, in network: String, at now: Date) -> ThrottleDecision {
        let place = Key(allowance: allowance, holder: "guests " + network)
        let known = buckets.withLock { $0.networks[place] }
        var copy = known ?? bucket(allowance, times: Self.passersBy, now)
        return copy.take(cost(1, allowance), at: now)
    }

    private func bucket(_ allowance: Allowance, times: Double, _ now: Date) -> TokenBucket {
        let factor = times * scale
        return TokenBucket(
            capacity: allowance.atOnce * factor, refillPerSecond: factor / allowance.pause,
            updatedAt: now)
    }

    /// One form never asks for more than there can be.
    private func cost(_ count: Int, _ allowance: Allowance) -> Double {
        min(Double(count), allowance.atOnce * scale)
    }

    /// Makes room among the fullest: who has used least loses least.
    private static func keep(
        _ bucket: TokenBucket, _ key: Key, in all: inout [Key: TokenBucket], _ now: Date
    ) {
        all[key] = bucket
        guard all.count > most else { return }
        let used = all.filter { !$0.value.isFull(at: now) }
        let emptiest = used.sorted {
            $0.value.level / $0.value.capacity < $1.value.level / $1.value.capacity
        }
        all = Dictionary(uniqueKeysWithValues: emptiest.prefix(most / 2).map { ($0.key, $0.value) })
    }
}
