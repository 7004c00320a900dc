/// What cards share that may be of the same.
struct LikeKey: Hashable, Sendable {
    let kind: ContactKind
    let name: String
}
