import Community

/// What all objects of the modules have in common.
let items = Feature(
    name: "items",
    migrations: [
        ItemsSchema.items, ItemsSchema.counting, ItemsSchema.holding, ItemsSchema.people,
        ItemsSchema.withheld, ItemsSchema.hanging,
    ],
    routes: [.get(SpacePaths.item, .readers, ItemPages.show)],
    declares: [ItemDataStore.items, ItemDataStore.opened]
)
