import HTTP

/// The page of a list that an address asks for: `?page=3`.
package enum PageNumber {
    /// Within the pages that there are.
    package static func asked(_ visit: Visit, of count: Int, size: Int) -> Int {
        let last = max(1, (count + size - 1) / size)
        let asked = visit.request.head.query.first("page").flatMap(Int.init) ?? 1
        return min(max(1, asked), last)
    }
}
