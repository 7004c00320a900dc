import Community

/// What tells that a kept page of an item holds.
let stamps = Feature(
    name: "stamps",
    migrations: [
        StampsSchema.items, StampsSchema.parts, StampsSchema.citations, StampsSchema.scans,
        StampsSchema.alternatives,
    ])
