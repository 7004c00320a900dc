import Community
import Counting

extension ResultTable {
    /// The figures of a question in full: one table, or two.
    static func all(of counted: CountedQuestion, _ words: Localization) -> [ResultTable] {
        let maker = TableMaker(counted, words)
        return switch counted.count {
        case .votes(let votes): [maker.votes(votes)]
        case .scores(let sums, let given): [maker.scores(sums, given)]
        case .dates(let dates): [maker.dates(dates)]
        case .schulze(let count): [maker.duels(count.pairs), maker.paths(count)]
        case .runoff(let count): [maker.rounds(count)]
        case .transferable(let count): [maker.stages(count)]
        case .judgment(let count): [maker.profiles(count)]
        case .texts: []
        }
    }
}
