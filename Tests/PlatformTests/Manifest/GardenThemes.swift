import Content
import Storage

/// What the plots of the garden are sorted by, beside their beds.
enum GardenThemes {
    static let kind = ThemeKind(
        "garden", title: "garden.crops", texts: "garden.crop.", table: "crop", at: "/garden/crops",
        home: GardenPaths.index, hasColours: true, limit: 30, of: GardenStore.crops,
        sizes: GardenStore.cropSizes)

    /// The search is narrowed by the beds.
    static let all = [kind, kind.follow] + kind.samples
}
