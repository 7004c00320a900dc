import Community
import Counting

extension Localization {
    /// Whole per cent, rounded down: what is shown never decides.
    func percent(_ count: Int, of base: Int) -> String {
        self("polls.percent", ["n": number(base > 0 ? count * 100 / base : 0)])
    }

    /// Votes with as many of five decimals as they have, cut off: "20,33333", "6".
    func votes(_ votes: Fraction) -> String {
        let parts = votes.decimal(5).split(separator: ".")
        let whole = Int(parts[0]).map(number) ?? String(parts[0])
        let decimals = String(parts.last?.reversed().drop { $0 == "0" }.reversed() ?? [])
        guard parts.count == 2, !decimals.isEmpty else { return whole }
        return whole + (locale == "fr" ? "," : ".") + decimals
    }

    /// "« Pour », « Contre »"
    func quoted(_ names: [String]) -> String {
        names.map { self("polls.quoted", ["name": $0]) }.joined(separator: ", ")
    }
}
