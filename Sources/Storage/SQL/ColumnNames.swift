/// The columns of a result, found by name. Columns are mostly read in their
/// order, so the search starts after the last one found.
final class ColumnNames {
    let all: [String]
    private var next = 0

    init(_ all: [String]) { self.all = all }

    func index(of column: String) -> Int32? {
        let count = all.count
        var place = next
        for _ in 0..<count {
            if place >= count { place = 0 }
            if all[place] == column {
                next = place + 1
                return Int32(place)
            }
            place += 1
        }
        return nil
    }
}
