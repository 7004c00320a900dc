/// One stage of a transferable vote.
package struct TransferStage: Sendable {
    package enum Action: Equatable, Sendable {
        /// The first options of all ballots.
        case first
        /// What somebody has above the quota went on.
        case surplus(of: Int)
        /// Somebody went out, and their ballots went on at what they are worth.
        case exclusion(of: Int)
        /// As many were left as seats.
        case filling
    }

    package let action: Action
    /// What told whose surplus or who went out.
    package let decision: Decision
    /// What each option has after it; zero for those that are out.
    package let votes: [Fraction]
    /// What ballots are worth that name nobody any more.
    package let nonTransferable: Fraction
    /// Who is elected by it, in order.
    package internal(set) var elected: [Int] = []
}
