import Community

enum MergingPaths {
    static let merging = Path("/account/merging")
    static let second = Path("/account/merging/second")
    static let mail = Path("/account/merging/mail")
    static let link = PathToText("/account/merging/link/:id")
    static let union = Path("/account/merging/union")
}
