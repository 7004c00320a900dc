extension Question {
    /// A question that is for or against one thing.
    struct Motion: Equatable, Sendable {
        let yes: Int
        let no: Int
        /// Options that are an abstention, which is no vote that is expressed.
        let abstentions: [Int]

        /// Whether an option is neither: an abstention, which cannot win.
        func leavesOut(_ option: Int) -> Bool { option != yes && option != no }
    }

    private static let abstentions = ["abst", "s’abstenir", "je m’abstiens", "s'abstenir"]
    private static let yes: Set = ["pour", "oui", "for", "yes"]
    private static let no: Set = ["contre", "non", "against", "no"]

    /// Nil where the options are something else, or no share is required. Among others there may
    /// be an abstention.
    var motion: Motion? {
        guard method == .one, required != nil, seats == 1 else { return nil }
        let names = choices.map { $0.name.lowercased() }
        let (pro, contra) = (
            names.indices.filter { Self.yes.contains(names[$0]) },
            names.indices.filter { Self.no.contains(names[$0]) }
        )
        guard pro.count == 1, contra.count == 1 else { return nil }
        let abstentions = names.indices.filter { index in
            Self.abstentions.contains { names[index].hasPrefix($0) }
        }
        return Motion(yes: pro[0], no: contra[0], abstentions: abstentions)
    }
}
