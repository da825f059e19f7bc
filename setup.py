"""Packaging of zvh.levensloop."""

from pathlib import Path

from setuptools import find_namespace_packages, setup

HERE = Path(__file__).parent
PACKAGE = HERE / "src/zvh.levensloop/zvh/levensloop"
# A file that each link of the package leads to; without links git writes the address of the link in its place.
LINKS = {"profiles": "profiles/default/metadata.xml", "site/rechten.md": "site/rechten.md"}

for link, name in LINKS.items():
    file = PACKAGE / name
    if not file.is_file() or file.read_bytes().startswith(b"../"):
        raise SystemExit(
            f"zvh.levensloop: the link src/zvh.levensloop/zvh/levensloop/{link} does not lead to its file. "
            "Clone again with symbolic links switched on: git clone -c core.symlinks=true <address>"
        )

setup(
    name="zvh.levensloop",
    version="1.0.0.dev0",
    description="Intranet of a Zorg- en Veiligheidshuis for the Levensloopaanpak, on Plone Classic UI",
    long_description=(HERE / "README.md").read_text(encoding="utf-8"),
    long_description_content_type="text/markdown",
    license="GPL-2.0-or-later",
    license_files=["LICENSE"],
    classifiers=[
        "Development Status :: 4 - Beta",
        "Environment :: Web Environment",
        "Framework :: Plone",
        "Framework :: Plone :: 6.2",
        "Framework :: Plone :: Addon",
        "Framework :: Zope :: 5",
        "Natural Language :: Dutch",
        "Programming Language :: Python :: 3",
        "Programming Language :: Python :: 3.11",
    ],
    keywords="Plone, Levensloopaanpak, Zorg- en Veiligheidshuis",
    python_requires=">=3.11",
    package_dir={"": "src/zvh.levensloop"},
    # Without include=: with it the editable install becomes an import hook, which buildout and mypy can't follow.
    packages=find_namespace_packages("src/zvh.levensloop"),
    include_package_data=True,
    zip_safe=False,
    install_requires=[
        "Plone>=6.2,<6.3",
        "SQLAlchemy>=2,<3",
        "apscheduler>=3.11,<4",
        "collective.easyform",
        "holidays",
        "icalendar",
        "markdown",
        "openpyxl",
        "plone.app.dexterity",
        "plone.restapi",
        "python-docx",
        "python-stdnum",
        "zxcvbn",
    ],
    extras_require={
        "oidc": ["pas.plugins.oidc", "setuptools<82"],  # it still imports pkg_resources, gone since 82
        "postgresql": ["psycopg[binary]"],
        "test": [
            "aiosmtpd",
            "zvh.levensloop[oidc,postgresql]",
            "build",
            "docx2python",
            "docxtpl",
            "hypothesis",
            "mammoth",
            "openxml-audit",
            "playwright",
            "pytest",
            "pytest-plone",
            "pytest-xdist",
        ],
        "dev": ["lxml-stubs", "mypy", "ruff", "towncrier", "uv"],
        "buildout": ["plone.recipe.zope2instance", "zc.buildout", "zc.recipe.egg"],
    },
    entry_points={
        "plone.autoinclude.plugin": ["target = plone", "module = zvh.levensloop"],
        "console_scripts": ["levensloop = zvh.levensloop.commandline:main"],
    },
)
