import Community

/// What texts were before they were changed.
let revisions = Feature(name: "revisions", declares: [RevisionDataStore.revisions])
