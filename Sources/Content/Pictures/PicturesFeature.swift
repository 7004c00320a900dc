import Community

/// Pictures among the files that hang somewhere, each on a page of its own.
let pictures = Feature(
    name: "pictures",
    routes: [
        .get(SpacePaths.picture, .readers, Pictures.show),
        .put(SpacePaths.picture, .participants, Pictures.update),
    ],
    pages: [PicturePage.self])
