/// What a feature fills into the site that `bench` measures, as if many had written for years.
/// The features fill one after the other, in their order.
package struct BenchFilling: Declaration {
    package static let noun = "filling of the bench"

    /// That of the feature.
    package let name: String
    /// Writes about so many posts in batches, each a transaction, and names the addresses that
    /// measures ask for.
    package let fill: @Sendable (Site, BenchCrowd, _ posts: Int) throws -> BenchHandles

    package init(
        _ name: String,
        fill: @escaping @Sendable (Site, BenchCrowd, _ posts: Int) throws -> BenchHandles
    ) {
        self.name = name
        self.fill = fill
    }
}
