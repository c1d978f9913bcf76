// swift-tools-version: 6.2
import PackageDescription

// A package of its own: these programs link only with libFuzzer, and need nothing from the network.
// `Modules` is a link to the sources; the list below follows the package at the top.
let package = Package(
  name: "fuzz",
  targets: [
    .systemLibrary(name: "CLibXML2", path: "Modules/CLibXML2", pkgConfig: "libxml-2.0"),
    .target(name: "Diagnostics", path: "Modules/Diagnostics"),
    .target(name: "XMLTree", dependencies: ["CLibXML2", "Diagnostics"], path: "Modules/XMLTree"),
    .target(name: "FEEL", dependencies: ["Diagnostics"], path: "Modules/FEEL"),
    .target(name: "DMN", dependencies: ["Diagnostics", "FEEL", "XMLTree"], path: "Modules/DMN"),
    .target(name: "Dossiers", dependencies: ["Diagnostics", "XMLTree"], path: "Modules/Dossiers"),
    .target(
      name: "Calls", dependencies: ["Diagnostics", "Dossiers", "FEEL", "XMLTree"], path: "Modules/Calls"),
    .target(
      name: "Review", dependencies: ["Calls", "DMN", "Diagnostics", "Dossiers", "FEEL", "XMLTree"],
      path: "Modules/Review"),
    .target(
      name: "Decision", dependencies: ["Calls", "Diagnostics", "Dossiers", "FEEL", "Review", "XMLTree"],
      path: "Modules/Decision"),
    .target(
      name: "SampleCall",
      dependencies: ["Calls", "DMN", "Decision", "Diagnostics", "Dossiers", "Review", "XMLTree"], path: "call"
    ),
    .executableTarget(
      name: "fuzz-feel", dependencies: ["Diagnostics", "FEEL"], path: "feel",
      exclude: ["seeds", "tokens.dict"]),
    .executableTarget(
      name: "fuzz-xml", dependencies: ["Diagnostics", "Dossiers", "XMLTree"], path: "xml",
      exclude: ["seeds", "tokens.dict"]),
    .executableTarget(
      name: "fuzz-dmn", dependencies: ["DMN", "Diagnostics", "FEEL", "XMLTree"], path: "dmn",
      exclude: ["seeds", "tokens.dict"]),
    .executableTarget(
      name: "fuzz-appel",
      dependencies: [
        "Calls", "DMN", "Decision", "Diagnostics", "Dossiers", "Review", "SampleCall", "XMLTree",
      ],
      path: "appel", exclude: ["seeds"]),
    .executableTarget(
      name: "fuzz-avis", dependencies: ["Calls", "Diagnostics", "Review", "SampleCall"],
      path: "avis", exclude: ["seeds"]),
    .executableTarget(
      name: "fuzz-arbitrages", dependencies: ["Calls", "Decision", "Diagnostics", "Review", "SampleCall"],
      path: "arbitrages", exclude: ["seeds"]),
    .executableTarget(
      name: "fuzz-evaluations", dependencies: ["Decision", "Diagnostics", "Review", "SampleCall"],
      path: "evaluations", exclude: ["seeds"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
