import Community

/// What stored texts look like, by the rules of today.
let rendering = Feature(
    name: "rendering", migrations: [RenderingSchema.progress],
    declares: [RenderingJobs.renew])
