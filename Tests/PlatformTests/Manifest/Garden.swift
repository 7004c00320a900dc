import Community
import Content
import Storage

/// A feature that declares one of everything that the kernel takes from features: the plots of a
/// shared garden, which are planted in beds and have to be watered.
let garden = Feature(
    name: "garden",
    migrations: [GardenStore.schema, GardenThemes.kind.migration("garden-2-crop")],
    routes: [
        .get(GardenPaths.index, .readers, Gardening.index),
        .get(GardenPaths.shed, .readers, Gardening.shed),
        .get(GardenPaths.bed, .readers, Gardening.bed),
        .post(GardenPaths.plots, .participants, Planting.create),
        .get(GardenPaths.plot, .readers, Gardening.plot),
        .post(GardenPaths.watering, .participants, Gardening.water),
        .delete(GardenPaths.plan, .participants, Planting.removePlan),
        .get(GardenPaths.mine, .signedIn, Gardening.mine),
        .get(GardenPaths.gate, .administrators, Gardening.gate),
    ] + GardenCollection.kind.routes + GardenImport.kind.routes
        + GardenThemes.kind.routes,
    pages: [GardenPage.self],
    declares: GardenManifest.frame + GardenManifest.content + GardenManifest.records
        + GardenManifest.work + GardenManifest.samples + GardenMails.all
        + GardenCollection.all + GardenImport.all + GardenThemes.all
)

struct Bed {
    struct ID: EntityID { let rawValue: Int64 }

    let id: ID
    let name: String
}

enum GardenPaths {
    static let index = SpacePath("/garden")
    static let shed = SpacePath("/garden/shed")
    static let bed = SpacePathTo<Bed.ID>("/garden/beds/:id")
    static let plots = SpacePath("/garden/plots")
    static let plot = SpacePathTo<Item.ID>("/garden/plots/:id")
    static let watering = SpacePathTo<Item.ID>("/garden/plots/:id/watering")
    static let plan = SpacePathTo<Item.ID>("/garden/plots/:id/plan")
    static let mine = Path("/account/garden")
    static let gate = SpacePath("/administration/garden")
}
