/// What an address matched: the route's texts for `:space` and `:id`.
struct Match: Sendable {
    var space = ""
    var id = ""
}
