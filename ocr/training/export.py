"""Turn a checkpoint into the released folder: network, settings for PaddleOCR, manifest.

    python -m ocr.training.export --checkpoint best.pt --source FILE.onnx --out ocr/weights \
        --commit HASH --scores scores.json

The network keeps its structure and its float32 arithmetic; only the numbers are
stored in 16 bits, which halves the file and changes no letter in ten thousand.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper

from ocr.training.alphabet import alphabet, characters
from ocr.training.graph import Recogniser, load_source, replace_head

FOLDER = "vietnamese_recognition"
_TOLERANCE = 1e-3
_SMALLEST_HALVED = 64  # elements; less is not worth a conversion
_LICENCE = (
    "Apache-2.0: fine-tuned from PP-OCRv6_rec_small by the PaddlePaddle authors (PaddleOCR),"
    " in the ONNX form that RapidAI ships in the rapidocr wheel"
)


def trained_network(checkpoint: Path, source: Path) -> tuple[Recogniser, dict[str, object]]:
    """The averaged network of a checkpoint, and the run's own figures."""
    model, old_alphabet = load_source(source)
    replace_head(model, old_alphabet)
    network = Recogniser(model)
    state = torch.load(checkpoint, weights_only=True)
    network.load_state_dict(state["average"])
    figures = {"seed": state["seed"], "steps": state["step"], "seconds": round(state["seconds"])}
    return network.eval(), figures


def difference(network: Recogniser, model: onnx.ModelProto) -> float:
    """The largest gap between torch's probabilities and ONNX Runtime's, over two widths."""
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    worst = 0.0
    for width in (320, 904):
        generator = torch.Generator().manual_seed(width)
        images = torch.rand((2, 3, 48, width), generator=generator) * 2 - 1
        with torch.no_grad():
            expected = network(images).softmax(2).numpy()
        worst = max(worst, float(np.abs(session.run(None, {"x": images.numpy()})[0] - expected).max()))
    return worst


def store_in_16_bits(model: onnx.ModelProto) -> None:
    """Keep large constants as float16 and widen them on loading; arithmetic stays float32."""
    widened = []
    for item in model.graph.initializer:
        array = numpy_helper.to_array(item)
        if array.dtype == np.float32 and array.size >= _SMALLEST_HALVED:
            name = item.name
            item.CopyFrom(numpy_helper.from_array(array.astype(np.float16), name + "_16"))
            widened.append(helper.make_node("Cast", [name + "_16"], [name], to=TensorProto.FLOAT))
    nodes = [*widened, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)


def without_identities(model: onnx.ModelProto) -> None:
    """Half of the published graph's nodes only pass their input on."""
    aliases: dict[str, str] = {}
    kept = []
    for node in model.graph.node:
        node.input[:] = [aliases.get(name, name) for name in node.input]
        if node.op_type == "Identity":
            aliases[node.output[0]] = node.input[0]
        else:
            kept.append(node)
    del model.graph.node[:]
    model.graph.node.extend(kept)


def settings() -> str:
    """`inference.yml` as PaddleOCR reads it; it adds the blank and the space itself."""
    quoted = "\n".join("  - '" + character.replace("'", "''") + "'" for character in characters())
    return f"""\
Global:
  model_name: PP-OCRv6_small_rec
PreProcess:
  transform_ops:
  - DecodeImage:
      channel_first: false
      img_mode: BGR
  - MultiLabelEncode:
      gtc_encode: NRTRLabelEncode
  - RecResizeImg:
      image_shape:
      - 3
      - 48
      - 320
  - KeepKeys:
      keep_keys:
      - image
      - label_ctc
      - label_gtc
      - length
      - valid_ratio
PostProcess:
  name: CTCLabelDecode
  character_dict:
{quoted}
"""


def release(options: argparse.Namespace) -> dict[str, object]:
    """Write the folder and its manifest; refuses a network that answers unlike torch."""
    network, figures = trained_network(options.checkpoint, options.source)
    model = network.to_onnx()
    without_identities(model)
    gap = difference(network, model)
    if gap > _TOLERANCE:
        raise ValueError(f"ONNX differs from torch by {gap}")
    store_in_16_bits(model)
    entry = model.metadata_props.add()  # where RapidOCR looks for the alphabet
    entry.key, entry.value = "character", "\n".join(characters())
    folder = options.out / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    onnx.checker.check_model(model)
    onnx.save(model, str(folder / "inference.onnx"))
    (folder / "inference.yml").write_text(settings(), "utf-8")
    scores = json.loads(options.scores.read_text("utf-8")) if options.scores else {}
    manifest = {
        "licence": _LICENCE,
        "files": {f"{FOLDER}/{name}": _described(folder / name) for name in ("inference.onnx", "inference.yml")},
        "source_model": {"name": options.source.name, "sha256": _sha256(options.source)},
        "training": {**figures, "commit": options.commit, "largest_difference_from_torch": gap,
                     "largest_difference_in_16_bits": difference(network, model)},
        "alphabet": alphabet(),
        "scores": scores,
    }  # fmt: skip
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    (options.out / "manifest.json").write_text(text, "utf-8")
    return manifest


def _described(path: Path) -> dict[str, object]:
    return {"sha256": _sha256(path), "bytes": path.stat().st_size, "licence": "Apache-2.0"}


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def options_from(arguments: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--source", type=Path, required=True, help="PP-OCRv6_rec_small.onnx")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--commit", required=True, help="of the training code")
    parser.add_argument("--scores", type=Path, help="JSON to record in the manifest")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    print(json.dumps(release(options_from())["training"], indent=2))
