import Community
import Counting

/// Makes the tables of one question.
struct TableMaker {
    private let counted: CountedQuestion
    private let words: Localization
    private let names: [String]

    init(_ counted: CountedQuestion, _ words: Localization) {
        self.counted = counted
        self.words = words
        let question = counted.question
        names = question.choices.indices.map { question.label($0, words) }
    }

    func votes(_ votes: [Int]) -> ResultTable {
        table("votes", heads: [words("polls.table.count"), words("polls.table.share")]) { option in
            [
                words.number(votes[option]),
                words.percent(votes[option], of: counted.answered),
            ]
        }
    }

    func scores(_ sums: [Int], _ given: [[Int]]) -> ResultTable {
        let points = given.first?.indices.map { words.count("polls.points", $0) } ?? []
        return table("scores", heads: [words("polls.table.sum")] + points) { option in
            [words.number(sums[option])] + given[option].map(words.number)
        }
    }

    func dates(_ dates: [DateCount]) -> ResultTable {
        let heads = ["yes", "maybe", "no"].map { words("polls.date.\($0)") }
        return table("dates", heads: heads) { option in
            let date = dates[option]
            return [date.yes, date.maybe, date.no].map(words.number)
        }
    }

    func duels(_ pairs: PairwiseMatrix) -> ResultTable {
        matrix("duels") { pairs[$0, $1] }
    }

    func paths(_ count: SchulzeCount) -> ResultTable {
        matrix("paths") { count.strength(from: $0, to: $1) }
    }

    func rounds(_ count: InstantRunoff) -> ResultTable {
        let heads = count.rounds.indices.map { round($0) }
        var rows = names.indices.map { option in
            (
                head: names[option],
                contents: count.rounds.map { words.number($0.votes[option]) }
            )
        }
        rows.append(
            (
                head: words("polls.table.exhausted"),
                contents: count.rounds.map { words.number($0.exhausted) }
            ))
        return ResultTable(
            words("polls.table.rounds"), corner: words("polls.table.option"), heads: heads,
            rows: rows)
    }

    func stages(_ count: TransferableVote) -> ResultTable {
        let heads = count.stages.indices.map { round($0) }
        var rows = names.indices.map { option in
            (
                head: names[option],
                contents: count.stages.map { words.votes($0.votes[option]) }
            )
        }
        rows.append(
            (
                head: words("polls.table.nonTransferable"),
                contents: count.stages.map { words.votes($0.nonTransferable) }
            ))
        return ResultTable(
            words("polls.table.stages", ["quota": words.votes(count.quota)]),
            corner: words("polls.table.option"), heads: heads, rows: rows)
    }

    func profiles(_ count: MajorityJudgment) -> ResultTable {
        let mentions = (0..<VoteMethod.mentions).reversed()
        return table("profiles", heads: mentions.map { words("polls.mention.\($0)") }) { option in
            mentions.map { words.number(count.profiles[option].counts[$0]) }
        }
    }

    private func round(_ index: Int) -> String {
        words("polls.table.round", ["n": words.number(index + 1)])
    }

    /// How each option of a row stands to each of a column, which has the number of its row.
    private func matrix(_ key: String, _ value: (Int, Int) -> Int) -> ResultTable {
        let rows = names.indices.map { option in
            (
                head: "\(option + 1). \(names[option])",
                contents: names.indices.map {
                    option == $0 ? "" : words.number(value(option, $0))
                }
            )
        }
        return ResultTable(
            words("polls.table.\(key)"), corner: words("polls.table.option"),
            heads: names.indices.map { String($0 + 1) }, labels: rows.map(\.head), rows: rows)
    }

    private func table(
        _ key: String, heads: [String], _ contents: (Int) -> [String]
    ) -> ResultTable {
        ResultTable(
            words("polls.table.\(key)"), corner: words("polls.table.option"), heads: heads,
            rows: names.indices.map { (head: names[$0], contents: contents($0)) })
    }
}
